import { CommandError } from '../host/command-error.ts'
import { type DiskSubject, diskRule, messageIf, type Rule } from './rule.ts'

const MIB = 1024 ** 2
/** An unaligned block takes two reads on storage with 4 KiB sectors. All partitioning tools align to 1 MiB. */
const ALIGNMENT_BYTES = 4096

/** Rules about the disk: it can boot, and fstab and boot menu refer to its own file system. */
export const diskRules: readonly Rule[] = [
  diskRule('disk-alignment', 'warning', 'build the image with its partition at 1 MiB', ({ disk }) =>
    disk.partitions
      .filter(({ startBytes }) => startBytes % ALIGNMENT_BYTES !== 0)
      .map(({ number, startBytes }) => `partition ${number} starts at byte ${startBytes}: slow on storage with 4 KiB sectors`),
  ),
  diskRule('disk-boot-loader', 'error', 'install GRUB', ({ disk }) => messageIf(disk.bootLoaders.length === 0, 'no boot loader was found')),
  diskRule('disk-kernel', 'error', 'install one', ({ disk }) => messageIf(disk.kernels.length === 0, '/boot contains no kernel')),
  diskRule('disk-size', 'error', 'repack it with the right size', ({ disk, report }) => {
    const declared = Number(report.manifest.cloud_properties?.['disk'] ?? Number.NaN)
    return messageIf(
      declared * MIB < disk.virtualBytes,
      `cloud_properties.disk is ${declared} MiB, but the disk has ${disk.virtualBytes / MIB}`,
    )
  }),
  diskRule('disk-uuid', 'error', 'fix that file', async (subject) =>
    (await Promise.all(['/etc/fstab', '/boot/grub/grub.cfg'].map((file) => mismatchedUuid(subject, file)))).flat(),
  ),
  diskRule('disk-filesystem', 'error', 'rebuild the image', filesystemErrors),
]

async function mismatchedUuid({ root, image }: DiskSubject, file: string): Promise<readonly string[]> {
  const text = (await image.text(file)) ?? ''
  const named = [...text.matchAll(/(?:UUID=|fs-uuid(?: --\S+)* )([0-9a-f-]{36})/gi)].map((match) => match[1]?.toLowerCase())
  const foreign = named.find((uuid) => uuid !== root.uuid)
  return messageIf(foreign !== undefined, `${file} names the file system ${foreign}, but the root is ${root.uuid}`)
}

async function filesystemErrors({ root, context }: DiskSubject): Promise<readonly string[]> {
  try {
    await context.runTool('e2fsck', ['-fn', `${root.disk}?offset=${root.offsetBytes}`])
    return []
  } catch (error) {
    if (!(error instanceof CommandError) || error.how !== 'exited') throw error
    return [`the file system has errors: ${error.output.trim().split('\n').slice(0, 3).join('; ')}`]
  }
}
