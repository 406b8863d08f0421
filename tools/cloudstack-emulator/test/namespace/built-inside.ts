import path from 'node:path'
import { build } from 'esbuild'

/** Builds the program inside the namespace into a folder, as the package's build does, and returns its path. */
export async function builtInside(folder: string): Promise<string> {
  const outfile = path.join(folder, 'inside.mjs')
  const source = path.resolve(import.meta.dirname, '../../src/namespace/inside.ts')
  await build({ entryPoints: [source], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20.19', logLevel: 'warning' })
  return outfile
}
