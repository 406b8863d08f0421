import { readFile, rm } from 'node:fs/promises'
import { bundleScript } from 'workspace/bundle-script'
import { axiosCore } from './bundling/axios-core.mjs'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

await rm('dist', { recursive: true, force: true })
// Two bundles: `cpi.js` is one file that knows `info` and nothing else, because it is started before every call.
const alsoIncluded = await bundleScript({
  entries: { programs: 'src/programs.ts' },
  metafile: 'meta-programs.json',
  // axios asks whether there is a Blob, and Node loads it then; nothing here uses it.
  define: { Blob: 'undefined' },
  plugins: [axiosCore],
  executable: false,
})
await bundleScript({
  entries: { cpi: 'src/main.ts', 'code-cache': 'src/code-cache.ts' },
  metafile: 'meta.json',
  define: { CPI_VERSION: JSON.stringify(version) },
  alsoIncluded,
})
