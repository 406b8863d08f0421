import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeFolder } from 'workspace/make-folder'
import { downloadByNpm, fetchNpmArchive } from './npm-archive.ts'
import { readRelease } from './read-release.ts'
import { releaseArchive } from './release-archive.ts'

const USAGE = `usage: npm run release [-- [--folder FOLDER] [--version VERSION] [--output FILE]]
       writes a BOSH release; if not given, FOLDER is that of the CPI's release, VERSION the workspace's own, and FILE dist/NAME-VERSION.tgz
`

/** Run from the workspace's root, after everything is built. */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      folder: { type: 'string' },
      version: { type: 'string' },
      output: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return void process.stdout.write(USAGE)
  const root = process.cwd()
  const cacheFolder = path.join(root, 'node_modules/.cache/bosh-release')
  const fetch = (archive: Parameters<typeof fetchNpmArchive>[0]) => fetchNpmArchive(archive, cacheFolder, downloadByNpm)
  const release = await readRelease({ root, fetch }, values)
  const content = await releaseArchive(release)
  const file = path.resolve(values.output ?? path.join('dist', `${release.name}-${release.version}.tgz`))
  makeFolder(path.dirname(file))
  await writeFile(file, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  process.stdout.write(`${file}\n${Math.ceil(content.length / 1024)} KiB, sha256:${sha256}\n`)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`bosh-release: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
