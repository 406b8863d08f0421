// Bundles one program into its `dist/`: ESM with lazy chunks, so that what a run does not need is not loaded.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { installedPackages, packagesIn, thirdPartyNotices } from './third-party-notices.mjs'

// CommonJS dependencies (axios, express) call require for Node's own modules; an ESM file has none by itself.
const REQUIRE_FOR_COMMONJS =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/**
 * @param {object} program
 * @param {Record<string, string>} program.entries name of the file in `dist/` without `.js` → source file
 * @param {string[]} [program.external] packages left out of the bundle (native add-ons)
 * @param {Record<string, string>} [program.define] constants replaced in the source, as JSON text
 * @param {string} [program.folder] where it goes
 * @param {readonly string[]} [program.alsoIncluded] inputs of other bundles in the same folder, for the notices
 * @param {boolean} [program.executable] put `#!/usr/bin/env node` above the entries
 */
export async function bundleProgram({ entries, external = [], define = {}, folder = 'dist', executable = true, alsoIncluded = [] }) {
  const result = await build({
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: executable ? `#!/usr/bin/env node\n${REQUIRE_FOR_COMMONJS}` : REQUIRE_FOR_COMMONJS },
    define,
    external,
    logLevel: 'warning',
  })
  await writeFile(path.join(folder, 'meta.json'), JSON.stringify(result.metafile))
  const inputs = Object.keys(result.metafile.inputs)
  const packages = [...packagesIn([...inputs, ...alsoIncluded], process.cwd()), ...installedPackages(external, process.cwd())]
  await writeFile(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(packages))
  return inputs
}
