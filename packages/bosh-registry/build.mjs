import { bundleProgram } from 'workspace/bundle-program'
import { emitDeclarations } from 'workspace/emit-declarations'

// libsql is a native add-on and cannot be bundled; pg loads its own native variant only if it is installed.
await bundleProgram({
  entries: { 'bosh-registry': 'src/main.ts', 'sqlite-writer': 'src/store/sqlite-writer.ts' },
  external: ['libsql', 'pg-native'],
})
emitDeclarations()
