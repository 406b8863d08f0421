// Writes into each published package where its sources are, which a registry compares with the provenance of what is uploaded.
// `node publishing-metadata.mjs https://github.com/OWNER/NAME`, which the release workflow calls with its own repository.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Adds `repository`, `bugs` and `homepage` to a package's manifest.
 * @param {object} manifest
 * @param {string} address of the repository, such as https://github.com/OWNER/NAME
 * @param {string} directory of the package in the repository
 */
export function withPublishingMetadata(manifest, address, directory) {
  return {
    ...manifest,
    homepage: `${address}/tree/main/${directory}#readme`,
    bugs: `${address}/issues`,
    repository: { type: 'git', url: `git+${address}.git`, directory },
  }
}

export const PUBLISHED = ['packages/cloudstack-client', 'tools/cloudstack-emulator']

async function writeAll(address) {
  for (const directory of PUBLISHED) {
    const file = path.join(directory, 'package.json')
    const manifest = withPublishingMetadata(JSON.parse(await readFile(file, 'utf8')), address, directory)
    await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address = ''] = process.argv.slice(2)
  if (!/^https:\/\/[^/]+\/[^/]+\/[^/]+$/.test(address)) {
    process.stderr.write(`"${address}" is not the address of a repository: say https://github.com/OWNER/NAME\n`)
    process.exit(2)
  }
  await writeAll(address)
}
