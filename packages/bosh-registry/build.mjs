import { bundleProgram } from 'workspace/bundle-program'
import { emitDeclarations } from 'workspace/emit-declarations'

// libsql is a native add-on and stays beside the bundle; pg asks for its own native variant only where somebody installed it.
await bundleProgram({ entries: { 'bosh-registry': 'src/main.ts' }, external: ['libsql', 'pg-native'] })
emitDeclarations()
