// Bundles one program into scripts (CommonJS) instead of modules: V8 keeps the compiled code of scripts only. There are no chunks; what is
// imported dynamically is evaluated when it is needed.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { packagesIn, thirdPartyNotices } from './third-party-notices.mjs'

/**
 * @param {object} program
 * @param {Record<string, string>} program.entries name of the file in `dist/` without `.js` → source file
 * @param {string} program.metafile name of esbuild's description of the bundle
 * @param {Record<string, string>} [program.define] constants replaced in the source, as JSON text
 * @param {import('esbuild').Plugin[]} [program.plugins]
 * @param {readonly string[]} [program.alsoIncluded] inputs of other bundles in the same folder, for the notices
 * @param {boolean} [program.executable] put `#!/usr/bin/env node` above the entries
 */
export async function bundleScript({ entries, metafile, define = {}, plugins = [], alsoIncluded = [], executable = true }) {
  const result = await build({
    entryPoints: entries,
    outdir: 'dist',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // Without it the bundle would import Node's modules dynamically, which a script with compiled code cannot.
    supported: { 'dynamic-import': false },
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    banner: executable ? { js: '#!/usr/bin/env node' } : {},
    define,
    plugins,
    logLevel: 'warning',
  })
  await writeFile(path.join('dist', metafile), JSON.stringify(result.metafile))
  await writeFile('dist/package.json', '{"type":"commonjs"}\n')
  const inputs = Object.keys(result.metafile.inputs)
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(packagesIn([...inputs, ...alsoIncluded], process.cwd())))
  return inputs
}
