import { bundleProgram } from 'workspace/bundle-program'

await bundleProgram({ entries: { 'cloudstack-emulator': 'src/main.ts' } })
