import type { Cloud } from '../core/cloud.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import type { DiskSpec } from '../hypervisor/storage-spec.ts'

/** Describes a volume's disk: its place in its machine, and where its content comes from. */
export function specOfDisk(cloud: Cloud, { id, sizeBytes, snapshotId, templateId, deviceId, machineId }: VolumeRow): DiskSpec {
  const template = cloud.templates.getIncludingRemoved(templateId)
  const attached = machineId === undefined ? undefined : deviceId
  const shape = { volumeId: id, sizeBytes, deviceId: attached ?? 0, isRoot: attached === 0 }
  if (snapshotId !== undefined) return { ...shape, source: { kind: 'snapshot', id: snapshotId } }
  if (template?.kind === 'template') return { ...shape, source: { kind: 'template', id: template.id } }
  return { ...shape, source: undefined }
}
