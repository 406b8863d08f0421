import { readImageFile } from '../filesystem/files.ts'
import { CommandError } from '../host/command-error.ts'
import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'

const MIB = 1024 ** 2
/** Storage with 4 KiB sectors reads twice for what does not start on one; every partitioning program starts at 1 MiB. */
const ALIGNMENT_BYTES = 4096

/** The disk can boot, and what names its file system names the right one. */
export const diskRules: Rule = async ({ report: { disk, manifest }, root, surroundings }) => {
  if (disk === undefined || root === undefined) return []
  const found: Finding[] = []
  const add = (rule: string, severity: Finding['severity'], message: string, remedy: string) =>
    found.push({ rule, severity, message, remedy })
  for (const { number, startBytes } of disk.partitions.filter((partition) => partition.startBytes % ALIGNMENT_BYTES !== 0)) {
    add(
      'disk-alignment',
      'warning',
      `partition ${number} starts at byte ${startBytes}: slow on storage with 4 KiB sectors`,
      'build the image with its partition at 1 MiB',
    )
  }
  if (disk.bootLoaders.length === 0) add('disk-boot-loader', 'error', 'no boot loader was found', 'install GRUB')
  if (disk.kernels.length === 0) add('disk-kernel', 'error', '/boot holds no kernel', 'install one')
  const declared = Number(manifest.cloud_properties?.['disk'] ?? Number.NaN)
  if (declared * MIB < disk.virtualBytes)
    add(
      'disk-size',
      'error',
      `cloud_properties.disk is ${declared} MiB, but the disk has ${disk.virtualBytes / MIB}`,
      'repack it with the right size',
    )
  for (const file of ['/etc/fstab', '/boot/grub/grub.cfg']) {
    const uuids = [
      ...((await readImageFile(root, file, surroundings)) ?? '').matchAll(/(?:UUID=|fs-uuid(?: --\S+)* )([0-9a-f-]{36})/gi),
    ].map((match) => match[1]?.toLowerCase())
    const foreign = uuids.find((uuid) => uuid !== root.uuid)
    if (foreign !== undefined)
      add('disk-uuid', 'error', `${file} names the file system ${foreign}, but the root is ${root.uuid}`, `mend ${file}`)
  }
  return [...found, ...(await checkFilesystem(root.disk, root.offsetBytes, surroundings))]
}

async function checkFilesystem(disk: string, offsetBytes: number, { runTool }: Parameters<Rule>[0]['surroundings']): Promise<Finding[]> {
  try {
    await runTool('e2fsck', ['-fn', `${disk}?offset=${offsetBytes}`])
    return []
  } catch (error) {
    if (!(error instanceof CommandError) || error.how !== 'exited') throw error
    return [
      {
        rule: 'disk-filesystem',
        severity: 'error',
        message: `the file system has faults: ${error.output.trim().split('\n').slice(0, 3).join('; ')}`,
        remedy: 'build the image anew',
      },
    ]
  }
}
