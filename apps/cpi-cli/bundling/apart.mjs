// Libraries that few calls need, each in a script of its own next to the others: what is not part of a script is not read with its kept code.
import { createRequire } from 'node:module'
import path from 'node:path'

const packages = path.resolve(import.meta.dirname, '../../../packages')
const from = (user) => createRequire(path.join(packages, user, 'package.json'))

/** Name of the script in `dist/` without `.js`, which is that of the package → source file. */
export const LIBRARIES = {
  // As modules: from those, what is not used can be left out.
  axios: path.join(path.dirname(from('cloudstack-client').resolve('axios/package.json')), 'index.js'),
  'tar-stream': from('cpi-core').resolve('tar-stream'),
}

/** A plugin for esbuild: the libraries stay outside, to be required as scripts of the same folder. */
export const apart = {
  name: 'apart',
  setup(build) {
    for (const name of Object.keys(LIBRARIES)) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `./${name}.js`, external: true }))
    }
  },
}
