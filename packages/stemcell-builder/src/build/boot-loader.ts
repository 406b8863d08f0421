import { existsSync } from 'node:fs'
import { stat, truncate, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import type { DiskLayout } from './disk-layout.ts'
import { writeAt } from './write-at.ts'

const GRUB = '/usr/lib/grub'
const SECTOR_BYTES = 512
/** Size of the boot code before the partition table in the first sector. */
const BOOT_CODE_BYTES = 440

const GRUB_MODULES = [
  'ext2',
  'part_msdos',
  'part_gpt',
  'search',
  'search_fs_uuid',
  'configfile',
  'normal',
  'linux',
  'serial',
  'terminal',
  'echo',
  'test',
  'minicmd',
  'ls',
]

interface BootLoaderInput {
  readonly disk: string
  readonly layout: DiskLayout
  readonly filesystemUuid: string
  readonly folder: string
  readonly writtenAt: Date
}

/**
 * Installs GRUB into a disk image without mounting it; GRUB finds its menu by the UUID of the file system.
 * @throws {InputError} if GRUB's modules are not installed or do not fit
 */
export async function installBootLoader(
  input: BootLoaderInput,
  firmware: readonly ('bios' | 'uefi')[],
  context: ToolContext,
): Promise<void> {
  const early = path.join(input.folder, 'early.cfg')
  await writeFile(early, `search.fs_uuid ${input.filesystemUuid} root\nset prefix=($root)/boot/grub\nconfigfile $prefix/grub.cfg\n`)
  if (firmware.includes('bios')) await installBios(input, early, context)
  if (firmware.includes('uefi')) await installUefi(input, early, context)
}

/** GRUB's core goes into the gap between the first sector and the first partition, where boot.img expects it by default. */
async function installBios({ disk, layout, folder }: BootLoaderInput, early: string, { runTool }: ToolContext): Promise<void> {
  requireModules('i386-pc', 'grub-pc-bin')
  const core = path.join(folder, 'core.img')
  await runTool('grub-mkimage', ['-O', 'i386-pc', '-o', core, '-c', early, '-p', '(hd0,msdos1)/boot/grub', 'biosdisk', ...GRUB_MODULES])
  const { size } = await stat(core)
  if (size > layout.firstPartitionBytes - SECTOR_BYTES)
    throw new InputError(`GRUB's core has ${size} bytes and does not fit before the first partition`)
  await writeAt(`${GRUB}/i386-pc/boot.img`, disk, 0, BOOT_CODE_BYTES)
  await writeAt(core, disk, SECTOR_BYTES)
}

async function installUefi({ disk, layout, folder, writtenAt }: BootLoaderInput, early: string, { runTool }: ToolContext): Promise<void> {
  requireModules('x86_64-efi', 'grub-efi-amd64-bin')
  const { esp } = layout
  if (esp === undefined) throw new InputError('the disk has no EFI system partition')
  const [loader, image] = [path.join(folder, 'BOOTX64.EFI'), path.join(folder, 'esp.img')]
  await runTool('grub-mkimage', ['-O', 'x86_64-efi', '-o', loader, '-c', early, '-p', '/boot/grub', 'fat', ...GRUB_MODULES])
  await utimes(loader, writtenAt, writtenAt)
  await writeFile(image, '')
  await truncate(image, esp.sizeBytes)
  const dated = { environment: { SOURCE_DATE_EPOCH: String(Math.floor(writtenAt.getTime() / 1000)), TZ: 'UTC' } }
  await runTool('mkfs.vfat', ['--invariant', '-n', 'ESP', image], dated)
  await runTool('mmd', ['-i', image, '::/EFI', '::/EFI/BOOT'], dated)
  await runTool('mcopy', ['-m', '-i', image, loader, '::/EFI/BOOT/BOOTX64.EFI'], dated)
  await writeAt(image, disk, esp.startBytes)
}

function requireModules(platform: string, debianPackage: string): void {
  if (!existsSync(`${GRUB}/${platform}`))
    throw new InputError(`GRUB's modules for ${platform} are not installed; they are in the Debian package ${debianPackage}`)
}
