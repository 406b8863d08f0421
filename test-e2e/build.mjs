import { bundleProgram } from 'workspace/bundle-program'

const entries = {
  demo: 'programs/demo.ts',
  bench: 'programs/bench.ts',
  'constant-server': 'programs/constant-server.ts',
  'ask-agent': 'programs/ask-agent.ts',
}
await bundleProgram({ entries, external: ['libsql'], executable: false })
