// Builds what is published: the library (axios stays outside), its declarations, and the command line.
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { bundleProgram } from 'workspace/bundle-program'
import { emitDeclarations } from 'workspace/emit-declarations'

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
emitDeclarations()
await bundleProgram({ entries: { cloudstack: 'src/command-line/cloudstack.ts' } })
