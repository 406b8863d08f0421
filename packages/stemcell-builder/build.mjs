import { bundleProgram } from 'workspace/bundle-program'

await bundleProgram({ entries: { 'stemcell-builder': 'src/main.ts' } })
