import { readFile, rm } from 'node:fs/promises'
import { bundleScript } from 'workspace/bundle-script'
import { apart, LIBRARIES } from './bundling/apart.mjs'
import { axiosCore } from './bundling/axios-core.mjs'
import { noDescriptions } from './bundling/no-descriptions.mjs'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

await rm('dist', { recursive: true, force: true })
// `cpi.js` is one file that knows `info` and nothing else, because it is started before every call; `call.js` is what a director's calls
// need; `programs.js` is what operators start; `telemetry.js` is OpenTelemetry; the libraries are for calls that need them.
const called = await bundleScript({
  entries: { call: 'src/answer-call.ts' },
  metafile: 'meta-call.json',
  plugins: [apart, noDescriptions],
  executable: false,
})
const started = await bundleScript({
  entries: { programs: 'src/programs.ts' },
  metafile: 'meta-programs.json',
  plugins: [apart],
  executable: false,
})
const libraries = await bundleScript({
  entries: LIBRARIES,
  metafile: 'meta-libraries.json',
  // Node loads these when somebody asks whether they are there, as axios does; nothing here uses them.
  define: { Blob: 'undefined', navigator: 'undefined', performance: 'undefined' },
  plugins: [axiosCore],
  executable: false,
})
const traced = await bundleScript({
  entries: { telemetry: 'src/telemetry/telemetry.ts' },
  metafile: 'meta-telemetry.json',
  executable: false,
})
await bundleScript({
  entries: { cpi: 'src/main.ts', 'code-cache': 'src/code-cache.ts' },
  metafile: 'meta.json',
  define: { CPI_VERSION: JSON.stringify(version) },
  alsoIncluded: [...called, ...started, ...libraries, ...traced],
})
