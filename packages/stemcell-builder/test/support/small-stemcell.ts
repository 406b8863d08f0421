import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeTarball } from '../../src/tarball/write-tarball.ts'
import { ADMIN_PATH } from './tool-context.ts'
import { writeTree } from './tree.ts'

export const DATE = new Date('2024-01-01T00:00:00Z')
const MIB = 1024 ** 2
/** As small as ext4 with a journal can be: each stemcell of a test is compressed, unpacked and summed. */
export const DISK_MIB = 16
const FILESYSTEM_UUID = '11111111-2222-4333-8444-555555555555'

/** agent.json as in an OpenStack stemcell. */
export const openstackAgentConfig = {
  Platform: {
    Linux: {
      PartitionerType: 'parted',
      CreatePartitionIfNoEphemeralDisk: true,
      DevicePathResolutionType: 'virtio',
      ServiceManager: 'systemd',
    },
  },
  Infrastructure: {
    Settings: {
      Sources: [
        {
          Type: 'HTTP',
          URI: 'http://169.254.169.254',
          UserDataPath: '/latest/user-data',
          SSHKeysPath: '/latest/meta-data/public-keys/0/openssh-key',
        },
      ],
      UseRegistry: true,
    },
  },
}

const TREE: Readonly<Record<string, string>> = {
  'var/vcap/bosh/agent.json': JSON.stringify(openstackAgentConfig),
  'var/vcap/bosh/etc/infrastructure': 'openstack',
  'var/vcap/bosh/etc/operating_system': 'ubuntu',
  'var/vcap/bosh/etc/stemcell_version': '1.10',
  'var/vcap/bosh/bin/bosh-agent': '#!/bin/sh\necho "version 2.700.0"\n',
  'var/vcap/bosh/bin/bosh-agent-rc': '#!/bin/sh\n',
  'var/vcap/bosh/bin/restart_networking': '#!/bin/sh\n',
  'var/vcap/bosh/bin/bosh-start-logging-and-auditing': '#!/bin/sh\n',
  'etc/systemd/system/basic.target': '[Unit]\n',
  'etc/fstab': `UUID=${FILESYSTEM_UUID} / ext4 defaults 1 1\n`,
  'etc/passwd': 'root:x:0:0:root:/root:/bin/bash\nvcap:x:1000:1000::/home/vcap:/bin/bash\n',
  'etc/group': 'root:x:0:\nvcap:x:1000:\nsyslog:x:101:\n',
  'boot/grub/grub.cfg': `menuentry "Linux" {\n  search --fs-uuid ${FILESYSTEM_UUID}\n  linux /boot/vmlinuz-6.1 root=UUID=${FILESYSTEM_UUID} ro net.ifnames=0 console=tty0\n  initrd /boot/initrd.img-6.1\n}\n`,
  'boot/vmlinuz-6.1': 'kernel',
  'boot/initrd.img-6.1': 'initrd',
  'var/lib/dpkg/status':
    'Package: bash\nStatus: install ok installed\nVersion: 5.2-1\nArchitecture: amd64\nMaintainer: A <a@example.com>\nDescription: shell\n\nPackage: gone\nStatus: deinstall ok config-files\nVersion: 1\nArchitecture: all\n\n',
}

/** Makes a raw disk of DISK_MIB with one ext4 partition and the files of a stemcell, except for a kernel that runs. */
export function makeSmallDisk(folder: string, changes: Readonly<Record<string, string>> = {}, without: readonly string[] = []): string {
  const files = Object.entries({ ...TREE, ...changes }).filter(([name]) => !without.includes(name))
  const tree = writeTree(path.join(folder, 'tree'), Object.fromEntries(files))
  const disk = path.join(folder, 'disk.raw')
  writeFileSync(disk, '')
  truncateSync(disk, DISK_MIB * MIB)
  const env = { PATH: ADMIN_PATH }
  execFileSync('sfdisk', ['-q', '--no-tell-kernel', disk], {
    input: 'label: dos\nstart=2048, type=83, bootable\n',
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const options = [
    '-q',
    '-F',
    '-t',
    'ext4',
    '-U',
    FILESYSTEM_UUID,
    '-E',
    `offset=${MIB},hash_seed=${FILESYSTEM_UUID}`,
    '-d',
    tree,
    disk,
    `${(DISK_MIB - 1) * 1024}k`,
  ]
  execFileSync('mke2fs', options, { env, stdio: 'ignore' })
  return disk
}

export interface SmallStemcell {
  readonly archive: string
  readonly disk: string
}

/** Makes a stemcell as the upstream builder does for OpenStack: qcow2 as root.img in a gzipped tar. */
export async function makeOpenStackStemcell(folder: string): Promise<SmallStemcell> {
  const disk = makeSmallDisk(folder)
  const root = path.join(folder, 'root.img')
  execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', disk, root])
  const image = path.join(folder, 'image')
  await writeTarball(image, [{ name: 'root.img', content: { file: root } }], { modifiedAt: DATE, gzip: 'fast' })
  return { disk, archive: await packStemcell(folder, image, 'openstack.tgz') }
}

/** Packs an image of any kind into the tarball of a stemcell. */
export async function packStemcell(folder: string, image: string, name: string, manifest = manifestOf(image)): Promise<string> {
  const archive = path.join(folder, name)
  const entries = [
    { name: './stemcell.MF', content: { text: manifest } },
    { name: './packages.txt', content: { text: 'ii  bash  5.2-1  amd64\n' } },
    { name: './image', content: { file: image } },
    { name: './sbom.spdx.json', content: { text: '{"spdxVersion":"SPDX-2.3"}' } },
  ]
  await writeTarball(archive, entries, { modifiedAt: DATE, gzip: 'fast' })
  return archive
}

function manifestOf(image: string): string {
  return `name: bosh-openstack-kvm-ubuntu-jammy-go_agent
version: '1.10'
bosh_protocol: '1'
api_version: 3
sha1: ${createHash('sha1').update(readFileSync(image)).digest('hex')}
operating_system: ubuntu-jammy
stemcell_formats: [openstack-qcow2, openstack-raw]
cloud_properties: {name: bosh-openstack-kvm-ubuntu-jammy-go_agent, version: '1.10', infrastructure: openstack, hypervisor: kvm, disk: ${DISK_MIB}, disk_format: qcow2, container_format: bare, os_type: linux, os_distro: ubuntu, architecture: x86_64, auto_disk_config: true}
`
}
