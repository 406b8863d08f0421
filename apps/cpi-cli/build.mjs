import { readFile } from 'node:fs/promises'
import { bundleProgram } from 'workspace/bundle-program'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

await bundleProgram({ entries: { cpi: 'src/main.ts' }, define: { CPI_VERSION: JSON.stringify(version) } })
