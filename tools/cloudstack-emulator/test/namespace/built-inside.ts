import path from 'node:path'
import { build } from 'esbuild'

/** Builds the program inside the namespace into a folder, as the package's build does, and returns its path. */
export function builtInside(folder: string): Promise<string> {
  return builtProgram(folder, path.resolve(import.meta.dirname, '../../src/namespace/inside.ts'))
}

/** Builds a program into a folder, and returns its path. */
export async function builtProgram(folder: string, source: string): Promise<string> {
  const outfile = path.join(folder, `${path.basename(source, '.ts')}.mjs`)
  await build({ entryPoints: [source], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20.19', logLevel: 'warning' })
  return outfile
}
