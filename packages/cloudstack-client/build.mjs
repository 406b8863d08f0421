// Builds what is published: the library (axios stays outside), its declarations, and the command line.
import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { bundleProgram } from 'workspace/bundle-program'

const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: { index: 'src/index.ts', api: 'src/api/index.ts', catalogue: 'src/api/catalogue.ts' },
  outdir: 'dist/lib',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json'], { stdio: 'inherit' })
await bundleProgram({ entries: { cloudstack: 'src/command-line/cloudstack.ts' } })
