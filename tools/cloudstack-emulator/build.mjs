// Builds what is published: the library for tests in one's own process (the client and zod stay outside), its declarations, and the program.
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { bundleProgram } from 'workspace/bundle-program'
import { emitDeclarations } from 'workspace/emit-declarations'

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist/lib',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // The client recognizes its own errors by their class: there must be one of it.
  external: ['cloudstack-client', 'zod'],
  logLevel: 'warning',
})
emitDeclarations()
await bundleProgram({ entries: { 'cloudstack-emulator': 'src/main.ts', inside: 'src/namespace/inside.ts' } })
