import { bundleProgram } from 'workspace/bundle-program'

await bundleProgram({ entries: { 'operator-docs': 'src/main.ts' }, external: ['libsql', 'pg-native'], executable: false })
