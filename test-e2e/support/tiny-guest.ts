import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { RequiredTool } from 'workspace/required-tools'
import { TINY_GET, TINY_INIT, TINY_LEASE, TINY_MENU } from './tiny-guest-scripts.ts'

const run = promisify(execFile)

/** What makes the image of a tiny guest, besides what machines that run need. */
export const TINY_GUEST_TOOLS: readonly RequiredTool[] = [
  { tool: 'busybox', package: 'busybox' },
  { tool: 'debugfs', package: 'e2fsprogs' },
  { tool: 'mke2fs', package: 'e2fsprogs' },
  { tool: 'sfdisk', package: 'fdisk' },
  { tool: 'gzip', package: 'gzip' },
]

/** What disks, NICs and the power button need, where it is not a part of the kernel. */
const MODULES = ['virtio_pci', 'virtio_net', 'virtio_blk', 'evdev', 'button']

const MIB = 1024 * 1024
/** The boot loader of a stemcell is in front of the first partition. */
const LOADER_BYTES = MIB
const DISK_MIB = 48

/**
 * Makes a disk that starts in seconds: the boot loader and the kernel of a stemcell, and busybox. The guest gets its address by DHCP, serves
 * its host name at port 8000, writes `READY` with it to the console, and powers down when its power button is pressed.
 * @param stemcellImage the qcow2 image of a stemcell that stemcell-builder has built of Debian packages
 */
export async function tinyGuestImage(folder: string, stemcellImage: string): Promise<string> {
  const file = (name: string) => path.join(folder, name)
  await mkdir(file('tree/boot/grub'), { recursive: true })
  await run('qemu-img', ['convert', '-f', 'qcow2', '-O', 'raw', stemcellImage, file('stemcell.raw')])
  const stemcell = await openStemcell(file('stemcell.raw'))
  await stemcell.copy(`/boot/vmlinuz-${stemcell.kernel}`, file('tree/boot/vmlinuz'))
  await makeInitrd(stemcell, file('initrd'), file('tree/boot/initrd'))
  await writeFile(file('tree/boot/grub/grub.cfg'), TINY_MENU)
  await run('dd', [`if=${file('stemcell.raw')}`, `of=${file('tiny.raw')}`, `bs=${LOADER_BYTES}`, 'count=1'])
  await run('truncate', ['--size', `${DISK_MIB}M`, file('tiny.raw')])
  await run('sh', [
    '-c',
    `echo 'start=${LOADER_BYTES / 512}, type=83, bootable' | sfdisk --quiet --no-tell-kernel --label dos "$0"`,
    file('tiny.raw'),
  ])
  const place = ['-E', `offset=${LOADER_BYTES}`, file('tiny.raw'), `${DISK_MIB - LOADER_BYTES / MIB}M`]
  // The boot loader searches for the file system by this UUID.
  await run('mke2fs', ['-q', '-F', '-t', 'ext2', '-U', stemcell.uuid, '-d', file('tree'), ...place])
  await run('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', file('tiny.raw'), file('tiny.qcow2')])
  return file('tiny.qcow2')
}

interface Stemcell {
  readonly uuid: string
  /** The version of its kernel. */
  readonly kernel: string
  /** Each module with those that it needs, the paths below the kernel's folder: the first must be loaded last. */
  readonly modules: readonly (readonly string[])[]
  copy(from: string, to: string): Promise<void>
}

async function openStemcell(raw: string): Promise<Stemcell> {
  const filesystem = `${raw}?offset=${await rootOffset(raw)}`
  const ask = async (request: string) => (await run('debugfs', ['-R', request, filesystem])).stdout
  const [, kernel = ''] = /vmlinuz-([^/]+)\//.exec(await ask('ls -p /boot')) ?? []
  const [, uuid = ''] = /Filesystem UUID:\s+(\S+)/.exec(await ask('show_super_stats -h')) ?? []
  const dependencies = await ask(`cat /usr/lib/modules/${kernel}/modules.dep`)
  const modules = dependencies.split('\n').map((line) => line.split(/:? /).map((name) => name.replace(/:$/, '')))
  return { uuid, kernel, modules, copy: async (from, to) => void (await ask(`dump ${from} ${to}`)) }
}

/** Where the file system begins that the stemcell starts from: in its bootable partition. */
async function rootOffset(raw: string): Promise<number> {
  const { stdout } = await run('sfdisk', ['--json', raw])
  const { partitiontable } = JSON.parse(stdout) as { partitiontable: { partitions: { start: number; bootable?: boolean }[] } }
  return (partitiontable.partitions.find(({ bootable }) => bootable)?.start ?? 0) * 512
}

async function makeInitrd(stemcell: Stemcell, tree: string, into: string): Promise<void> {
  for (const name of ['bin', 'modules', 'dev', 'proc', 'sys', 'www/cgi-bin', 'etc/acpi/PWRF', 'run']) {
    await mkdir(path.join(tree, name), { recursive: true })
  }
  await copyBusybox(tree)
  const load: string[] = []
  for (const module of neededModules(stemcell)) {
    const name = path.basename(module)
    await stemcell.copy(`/usr/lib/modules/${stemcell.kernel}/${module}`, path.join(tree, 'modules', name))
    load.push(`insmod /modules/${name}`)
  }
  await writeFile(path.join(tree, 'init'), TINY_INIT.replace('LOAD-MODULES', load.join('\n')), { mode: 0o755 })
  await writeFile(path.join(tree, 'lease'), TINY_LEASE, { mode: 0o755 })
  await writeFile(path.join(tree, 'www/cgi-bin/get'), TINY_GET, { mode: 0o755 })
  await writeFile(path.join(tree, 'etc/acpi/PWRF/00000080'), '#!/bin/sh\npoweroff -f\n', { mode: 0o755 })
  await run('sh', ['-c', 'cd "$0" && find . | busybox cpio -o -H newc 2>/dev/null | gzip -1 > "$1"', tree, into])
}

/** In the order in which they must be loaded. */
function neededModules({ modules }: Stemcell): readonly string[] {
  const wanted = modules.filter(([module = '']) => MODULES.includes(path.basename(module, '.ko')))
  return [...new Set(wanted.flatMap((needed) => needed.filter((name) => name !== '').toReversed()))]
}

/** This machine's busybox, with the libraries that it needs. */
async function copyBusybox(tree: string): Promise<void> {
  const { stdout: found } = await run('sh', ['-c', 'command -v busybox'])
  const { stdout: needed } = await run('sh', ['-c', 'ldd "$0" || true', found.trim()])
  await copyFile(found.trim(), path.join(tree, 'bin/busybox'))
  for (const [library] of needed.matchAll(/\/\S+/g)) {
    await mkdir(path.join(tree, path.dirname(library)), { recursive: true })
    await copyFile(library, path.join(tree, library))
  }
  // A damaged copy would only show as a kernel that panics.
  await readFile(path.join(tree, 'bin/busybox'))
}
