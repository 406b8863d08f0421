// Bundles axios without its adapters and what they need (follow-redirects, form-data, proxies, HTTP/2, zlib): the client brings its own
// adapter. axios's own one for Node is kept for requests through a proxy, and evaluated by the first of them.
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const PATCHED = /[\\/]axios[\\/]lib[\\/](?:adapters[\\/]adapters|platform[\\/]node[\\/]classes[\\/]FormData|utils)\.js$/

const ADAPTERS = `
  const forProxies = async (config) => (await import('./http.js')).default(config)
  export default { getAdapter: (adapter) => (typeof adapter === 'function' ? adapter : forProxies) }
`

// Reading the global FormData makes Node load its whole fetch.
const GLOBAL_FORM_DATA = "typeof G.FormData !== 'undefined' ? G.FormData : undefined"

/** A plugin for esbuild. */
export const axiosCore = {
  name: 'axios-core',
  setup(build) {
    build.onResolve({ filter: /^axios$/ }, async ({ importer, kind, resolveDir, pluginData }) => {
      if (pluginData === 'resolving') return undefined
      const found = await build.resolve('axios/package.json', { importer, kind, resolveDir, pluginData: 'resolving' })
      return { path: path.join(path.dirname(found.path), 'lib/axios.js'), sideEffects: false }
    })
    build.onLoad({ filter: PATCHED }, async ({ path: file }) => {
      if (file.endsWith('adapters.js')) return { contents: ADAPTERS }
      if (file.endsWith('FormData.js')) return { contents: 'export default undefined' }
      const source = await readFile(file, 'utf8')
      if (!source.includes(GLOBAL_FORM_DATA)) throw new Error(`${file} does not read the global FormData as expected`)
      return { contents: source.replace(GLOBAL_FORM_DATA, 'undefined') }
    })
  },
}
