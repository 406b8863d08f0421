import { bundleProgram } from 'workspace/bundle-program'

const entries = { demo: 'programs/demo.ts', bench: 'programs/bench.ts', 'constant-server': 'programs/constant-server.ts' }
await bundleProgram({ entries, external: ['libsql'], executable: false })
