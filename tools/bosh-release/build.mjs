import { bundleProgram } from 'workspace/bundle-program'

await bundleProgram({ entries: { 'bosh-release': 'src/main.ts' }, executable: false })
