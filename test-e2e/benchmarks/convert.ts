import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { built } from '../support/built-programs.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { once } from '../support/load.ts'
import { measure } from '../support/measure.ts'
import type { Benchmark } from './benchmark.ts'

const MIB = 1024 ** 2
const DISK_MIB = 3072
/** About what a stemcell holds; half of it does not compress. */
const CONTENT_FILES = 50
const FILE_MIB = 12

const AGENT_CONFIG = JSON.stringify({
  Infrastructure: { Settings: { Sources: [{ Type: 'HTTP', URI: 'http://169.254.169.254', UserDataPath: '/latest/user-data' }] } },
})

/** Conversion of a stemcell of 3 GiB, beside the steps that nobody could spare: the compression of the disk, and a copy. */
export const convertStemcell: Benchmark = {
  name: 'convert',
  async run() {
    const workplace = await createWorkplace()
    const { archive, disk } = await largeStemcell(workplace.folder)
    const out = (name: string) => path.join(workplace.folder, name)
    const converted = await measure(process.execPath, [
      built.stemcellBuilder,
      'convert',
      archive,
      '--format',
      'qcow2',
      '--output',
      out('converted'),
    ])
    const compressed = await measure('qemu-img', [
      'convert',
      '-f',
      'raw',
      '-O',
      'qcow2',
      '-c',
      '-o',
      'compat=0.10',
      disk,
      out('plain.qcow2'),
    ])
    const copied = await measure('cp', ['--sparse=always', disk, out('copy.raw')])
    await workplace.remove()
    return [
      { what: '3 GiB to qcow2', unit: 's', value: once(converted.wallMs / 1000) },
      { what: '3 GiB to qcow2, to plain qemu-img convert -c', unit: '×', value: once(converted.wallMs / compressed.wallMs), limit: 1.3 },
      { what: '3 GiB to qcow2, to cp of the raw disk', unit: '×', value: once(converted.wallMs / copied.wallMs) },
      { what: '3 GiB to qcow2, peak memory of our own process', unit: 'MiB', value: once(converted.peakMib) },
    ]
  },
}

async function largeStemcell(folder: string): Promise<{ archive: string; disk: string }> {
  const tree = path.join(folder, 'tree')
  await mkdir(path.join(tree, 'var/vcap/bosh/etc'), { recursive: true })
  await writeFile(path.join(tree, 'var/vcap/bosh/agent.json'), AGENT_CONFIG)
  for (let number = 0; number < CONTENT_FILES; number++) {
    const content =
      number % 2 === 0 ? randomBytes(FILE_MIB * MIB) : Buffer.alloc(FILE_MIB * MIB, `text of file ${number}, again and again. `)
    await writeFile(path.join(tree, `file-${number}`), content)
  }
  const disk = path.join(folder, 'disk.raw')
  const shell = (script: string) =>
    execFileSync('sh', ['-euc', script], {
      cwd: folder,
      env: { PATH: `${process.env['PATH']}:/usr/sbin:/sbin` },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  shell(`truncate -s ${DISK_MIB}M disk.raw; printf 'label: dos\\nstart=2048, type=83, bootable\\n' | sfdisk -q disk.raw`)
  shell(`mke2fs -q -F -t ext4 -E offset=${MIB} -d tree disk.raw ${(DISK_MIB - 1) * 1024}k; rm -rf tree`)
  shell('qemu-img convert -f raw -O qcow2 -c -o compat=0.10 disk.raw root.img; tar -czf image root.img')
  const sha1 = createHash('sha1')
    .update(await readFile(path.join(folder, 'image')))
    .digest('hex')
  await writeFile(
    path.join(folder, 'stemcell.MF'),
    `name: bosh-openstack-kvm-ubuntu-jammy-go_agent\nversion: '1'\nsha1: '${sha1}'\napi_version: 3\noperating_system: ubuntu-jammy\ncloud_properties: {infrastructure: openstack}\n`,
  )
  shell('tar -czf stemcell.tgz stemcell.MF image; rm image root.img')
  return { archive: path.join(folder, 'stemcell.tgz'), disk }
}
