import { bundleProgram } from 'workspace/bundle-program'

await bundleProgram({ entries: { demo: 'programs/demo.ts', bench: 'programs/bench.ts' }, executable: false })
