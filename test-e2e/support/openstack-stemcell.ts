import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { RequiredTool } from 'workspace/required-tools'

const MIB = 1024 ** 2
/** Administrators' programs are not in every user's PATH. */
const ENVIRONMENT = { PATH: `${process.env['PATH']}:/usr/sbin:/sbin` }

const AGENT_CONFIG = JSON.stringify({
  Infrastructure: { Settings: { Sources: [{ Type: 'HTTP', URI: 'http://169.254.169.254', UserDataPath: '/latest/user-data' }] } },
})
const MANIFEST = `name: bosh-openstack-kvm-ubuntu-jammy-go_agent
version: '1'
api_version: 3
operating_system: ubuntu-jammy
cloud_properties: {infrastructure: openstack, hypervisor: kvm, architecture: x86_64}
`

export const STEMCELL_TOOLS: readonly RequiredTool[] = [
  { tool: 'qemu-img', package: 'qemu-utils' },
  { tool: 'mke2fs', package: 'e2fsprogs' },
  { tool: 'sfdisk', package: 'fdisk' },
  { tool: 'debugfs', package: 'e2fsprogs' },
]

export interface OpenStackStemcell {
  readonly archive: string
  /** The disk of the stemcell, a compressed qcow2. */
  readonly rootImage: string
}

/** Builds a stemcell like the upstream builder's for OpenStack, as far as possible without a kernel; `content` adds files to its disk. */
export async function makeOpenStackStemcell(
  folder: string,
  diskMib: number,
  content: (number: number) => Uint8Array | undefined = () => undefined,
): Promise<OpenStackStemcell> {
  const tree = path.join(folder, 'tree')
  await mkdir(path.join(tree, 'var/vcap/bosh/etc'), { recursive: true })
  await writeFile(path.join(tree, 'var/vcap/bosh/agent.json'), AGENT_CONFIG)
  let number = 0
  for (let bytes = content(number); bytes !== undefined; bytes = content(number)) {
    await writeFile(path.join(tree, `file-${number}`), bytes)
    number += 1
  }
  const shell = (script: string) =>
    execFileSync('sh', ['-euc', script], { cwd: folder, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'inherit'] })
  shell(`truncate -s ${diskMib}M disk.raw; printf 'label: dos\\nstart=2048, type=83, bootable\\n' | sfdisk -q --no-tell-kernel disk.raw`)
  shell(`mke2fs -q -F -t ext4 -E offset=${MIB} -d tree disk.raw ${(diskMib - 1) * 1024}k; rm -rf tree`)
  shell('qemu-img convert -f raw -O qcow2 -c -o compat=0.10 disk.raw root.img; tar -czf image root.img')
  const sha1 = createHash('sha1')
    .update(await readFile(path.join(folder, 'image')))
    .digest('hex')
  await writeFile(path.join(folder, 'stemcell.MF'), `${MANIFEST}sha1: '${sha1}'\n`)
  shell('tar -czf stemcell.tgz stemcell.MF image; rm image disk.raw')
  return { archive: path.join(folder, 'stemcell.tgz'), rootImage: path.join(folder, 'root.img') }
}
