import type { MachineSpec } from '../hypervisor/machine-spec.ts'
import type { DiskSpec } from '../hypervisor/storage-spec.ts'
import { plugDisk, plugNic, unplugDisk, unplugNic } from './hot-plug.ts'
import type { Qmp } from './qmp.ts'

/** What a running machine gets from around it when its shape changes. */
export interface ReshapeDependencies {
  readonly qmp: Qmp
  /** Creates the disk's file unless it is there, and returns its path. */
  readonly fileOf: (disk: DiskSpec) => Promise<string>
  readonly tapsOf: (machine: MachineSpec) => Promise<ReadonlyMap<string, string>>
}

/** Whether a machine has another root disk, which it must be started anew for. */
export function hasOtherRoot(present: MachineSpec, wanted: MachineSpec): boolean {
  const rootOf = ({ disks }: MachineSpec) => disks.find(({ isRoot }) => isRoot)?.volumeId
  return rootOf(present) !== rootOf(wanted)
}

/** Unplugs the disks and NICs that a running machine has lost, and plugs those that it has got. */
export async function reshape({ qmp, fileOf, tapsOf }: ReshapeDependencies, present: MachineSpec, wanted: MachineSpec): Promise<void> {
  for (const { volumeId } of missingIn(wanted.disks, present.disks, 'volumeId')) await unplugDisk(qmp, volumeId)
  for (const disk of missingIn(present.disks, wanted.disks, 'volumeId')) {
    await plugDisk(qmp, { ...disk, file: await fileOf(disk) }, wanted.controllers.data)
  }
  for (const nic of missingIn(wanted.nics, present.nics, 'id')) await unplugNic(qmp, nic)
  const added = missingIn(present.nics, wanted.nics, 'id')
  if (added.length === 0) return
  const taps = await tapsOf(wanted)
  for (const nic of added) await plugNic(qmp, nic, wanted.nicModel, taps.get(nic.id))
}

/** The rows of `all` that `some` does not have. */
function missingIn<K extends string, T extends Readonly<Record<K, string>>>(some: readonly T[], all: readonly T[], key: K): readonly T[] {
  const known = new Set(some.map((row) => row[key]))
  return all.filter((row) => !known.has(row[key]))
}
