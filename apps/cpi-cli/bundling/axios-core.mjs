// Bundles axios with its adapter for Node alone, and without forms: it is loaded by calls through a proxy, which should not wait for more.
import { readFile } from 'node:fs/promises'

const PATCHED = /[\\/]axios[\\/]lib[\\/](?:adapters[\\/]adapters|platform[\\/]node[\\/]classes[\\/]FormData|utils)\.js$/

const ADAPTERS = `
  import http from './http.js'
  export default { getAdapter: () => http }
`

// Reading the global FormData makes Node load its whole fetch.
const GLOBAL_FORM_DATA = "typeof G.FormData !== 'undefined' ? G.FormData : undefined"

/** A plugin for esbuild. */
export const axiosCore = {
  name: 'axios-core',
  setup(build) {
    build.onLoad({ filter: PATCHED }, async ({ path: file }) => {
      if (file.endsWith('adapters.js')) return { contents: ADAPTERS }
      if (file.endsWith('FormData.js')) return { contents: 'export default undefined' }
      const source = await readFile(file, 'utf8')
      if (!source.includes(GLOBAL_FORM_DATA)) throw new Error(`${file} does not read the global FormData as expected`)
      return { contents: source.replace(GLOBAL_FORM_DATA, 'undefined') }
    })
  },
}
