import { readFile } from 'node:fs/promises'
import { bundleProgram } from 'workspace/bundle-program'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

// Two bundles: `cpi.js` is one file that knows `info` and nothing else, because it is started before every call.
const alsoIncluded = await bundleProgram({ entries: { programs: 'src/programs.ts' }, executable: false })
await bundleProgram({ entries: { cpi: 'src/main.ts' }, define: { CPI_VERSION: JSON.stringify(version) }, alsoIncluded })
