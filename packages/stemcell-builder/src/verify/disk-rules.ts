import { readImageFile } from '../filesystem/files.ts'
import { CommandError } from '../host/command-error.ts'
import { type DiskSubject, diskRule, type Rule, when } from './rule.ts'

const MIB = 1024 ** 2
/** Storage with 4 KiB sectors reads twice for what does not start on one; every partitioning program starts at 1 MiB. */
const ALIGNMENT_BYTES = 4096

/** The disk can boot, and what names its file system names the right one. */
export const diskRules: readonly Rule[] = [
  diskRule('disk-alignment', 'warning', 'build the image with its partition at 1 MiB', ({ disk }) =>
    disk.partitions
      .filter(({ startBytes }) => startBytes % ALIGNMENT_BYTES !== 0)
      .map(({ number, startBytes }) => `partition ${number} starts at byte ${startBytes}: slow on storage with 4 KiB sectors`),
  ),
  diskRule('disk-boot-loader', 'error', 'install GRUB', ({ disk }) => when(disk.bootLoaders.length === 0, 'no boot loader was found')),
  diskRule('disk-kernel', 'error', 'install one', ({ disk }) => when(disk.kernels.length === 0, '/boot holds no kernel')),
  diskRule('disk-size', 'error', 'repack it with the right size', ({ disk, report }) => {
    const declared = Number(report.manifest.cloud_properties?.['disk'] ?? Number.NaN)
    return when(declared * MIB < disk.virtualBytes, `cloud_properties.disk is ${declared} MiB, but the disk has ${disk.virtualBytes / MIB}`)
  }),
  diskRule('disk-uuid', 'error', 'mend that file', async (subject) =>
    (await Promise.all(['/etc/fstab', '/boot/grub/grub.cfg'].map((file) => foreignUuid(subject, file)))).flat(),
  ),
  diskRule('disk-filesystem', 'error', 'build the image anew', filesystemFaults),
]

async function foreignUuid({ root, surroundings }: DiskSubject, file: string): Promise<readonly string[]> {
  const text = (await readImageFile(root, file, surroundings)) ?? ''
  const named = [...text.matchAll(/(?:UUID=|fs-uuid(?: --\S+)* )([0-9a-f-]{36})/gi)].map((match) => match[1]?.toLowerCase())
  const foreign = named.find((uuid) => uuid !== root.uuid)
  return when(foreign !== undefined, `${file} names the file system ${foreign}, but the root is ${root.uuid}`)
}

async function filesystemFaults({ root, surroundings }: DiskSubject): Promise<readonly string[]> {
  try {
    await surroundings.runTool('e2fsck', ['-fn', `${root.disk}?offset=${root.offsetBytes}`])
    return []
  } catch (error) {
    if (!(error instanceof CommandError) || error.how !== 'exited') throw error
    return [`the file system has faults: ${error.output.trim().split('\n').slice(0, 3).join('; ')}`]
  }
}
