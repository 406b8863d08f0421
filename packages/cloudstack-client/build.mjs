import { bundleProgram } from 'workspace/bundle-program'

await bundleProgram({ entries: { index: 'src/index.ts', api: 'src/api/index.ts' }, executable: false })
