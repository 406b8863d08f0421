import type { Finding } from '../../src/finding.ts'
import { verifyStemcell } from '../../src/verify/verify.ts'
import { DISK_MIB, makeSmallDisk, packStemcell } from './small-stemcell.ts'
import { freshFolder } from './temporary-folder.ts'
import { context } from './tool-context.ts'

/** A manifest without findings for the small disk; its sha1 is wrong, which one rule reports. */
export const RIGHT_MANIFEST = {
  name: 'bosh-cloudstack-kvm-ubuntu-jammy-go_agent',
  version: '1',
  sha1: '0000000000000000000000000000000000000000',
  api_version: 3,
  stemcell_formats: ['cloudstack-raw'],
  cloud_properties: {
    name: 'bosh-cloudstack-kvm-ubuntu-jammy-go_agent',
    version: '1',
    infrastructure: 'cloudstack',
    hypervisor: 'kvm',
    disk: DISK_MIB,
    disk_format: 'raw',
    os_type: 'linux',
    architecture: 'x86_64',
  },
}

export interface Faults {
  /** Files of the image that are different, by path without a leading slash. */
  readonly files?: Readonly<Record<string, string>>
  /** Files that the image lacks. */
  readonly without?: readonly string[]
  /** Keys of the manifest that are different. */
  readonly manifest?: object
  /** Changes the raw disk. */
  readonly damage?: (disk: string) => void
}

/** Verifies a stemcell with these faults. Returns the findings of the rules, without that of the sha1. */
export async function findingsWith(folder: string, { files, without, manifest, damage }: Faults): Promise<Finding[]> {
  const work = freshFolder(folder)
  const disk = makeSmallDisk(work, { 'var/vcap/bosh/etc/infrastructure': 'cloudstack', ...files }, without)
  damage?.(disk)
  const archive = await packStemcell(work, disk, 'stemcell.tgz', JSON.stringify({ ...RIGHT_MANIFEST, ...manifest }))
  const findings = await verifyStemcell(archive, freshFolder(folder), context)
  return findings.filter(({ rule }) => rule !== 'manifest-sha1')
}
