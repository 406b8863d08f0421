import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithSmallDisk, mountSmallDisk, type SmallDisk } from 'workspace/small-disk'
import { writeTarball } from '../src/tarball/write-tarball.ts'
import { freshFolder, useFolder } from './support/temporary-folder.ts'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/stemcell-builder.js')
const MANIFEST =
  'name: a\nversion: "1"\napi_version: 3\nsha1: ""\noperating_system: ubuntu-jammy\nstemcell_formats: [a]\ncloud_properties: {}\n'
const folder = useFolder()

async function stemcell(): Promise<string> {
  const work = freshFolder(folder())
  const image = path.join(work, 'image')
  writeFileSync(image, randomBytes(3 * 1024 * 1024))
  const archive = path.join(work, 'stemcell.tgz')
  const entries = [
    { name: 'stemcell.MF', content: { text: MANIFEST } },
    { name: 'image', content: { file: image } },
  ]
  await writeTarball(archive, entries, { modifiedAt: new Date(0), gzip: 'stored' })
  return archive
}

function run(args: readonly string[], temporary?: string) {
  const TMPDIR = temporary === undefined ? {} : { TMPDIR: temporary }
  return spawnSync(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env['PATH'], ...TMPDIR }, encoding: 'utf8' })
}

describeWithSmallDisk('a full disk', () => {
  let disk: SmallDisk

  beforeAll(() => {
    disk = mountSmallDisk('size=1m')
  })
  afterAll(() => disk.remove())

  it('of TMPDIR gives one error, and nothing stays', async () => {
    disk.resize('size=1m')

    const { status, stderr } = run(['inspect', await stemcell()], disk.folder)

    expect(status).toBe(1)
    expect(stderr).toMatch(/^.*no space left on the device: choose another --output, or another TMPDIR\n$/)
    expect(readdirSync(disk.folder)).toEqual([])
  })

  it.each(['1m', '4m'])('of the output folder, of %s, gives one error, and nothing stays', async (size) => {
    disk.resize(`size=${size}`)
    const output = path.join(disk.folder, 'output')
    mkdirSync(output)

    const { status, stderr } = run(['repack', await stemcell(), '--output', output, '--stemcell-version', '2'])

    expect(status).toBe(1)
    expect(stderr).toMatch(/^.*no space left on the device: choose another --output, or another TMPDIR\n$/)
    expect(readdirSync(output)).toEqual([])
    rmSync(output, { recursive: true })
  })
})
