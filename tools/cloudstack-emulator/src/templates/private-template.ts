import { ApiError, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { type Caller, checkAccess, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeSnapshot, describeVolume } from '../core/describe.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { insertTemplate } from './registration.ts'
import { READY_COPY } from './template.ts'

export interface PrivateTemplate {
  readonly name: string
  readonly displayText: string
  readonly osTypeId: string
  readonly snapshotId: string | undefined
  readonly volumeId: string | undefined
  readonly isPublic: boolean
  readonly requiresHvm: boolean
  readonly passwordEnabled: boolean
  readonly sshKeyEnabled: boolean
  readonly isFeatured: boolean
  readonly dynamicallyScalable: boolean
  readonly bits: number | undefined
  readonly zoneId: string | undefined
  readonly templateTag: string | undefined
  readonly details: Readonly<Record<string, string>>
}

interface Source {
  readonly zoneId: string
  readonly sizeBytes: number | undefined
  readonly sourceTemplateId: string | undefined
  readonly isExtractable: boolean
  readonly format: string
  readonly hypervisor: string
  readonly details: Readonly<Record<string, string>>
}

/** Plans a template from a snapshot, or from a volume that no machine is writing to. */
export function planPrivateTemplate(cloud: Cloud, caller: Caller, account: AccountRow, request: PrivateTemplate): TemplateRow {
  checkRequest(cloud, caller, request)
  const source = request.volumeId === undefined ? ofSnapshot(cloud, caller, request) : ofVolume(cloud, caller, request.volumeId)
  checkLimit(cloud, account, 'template')
  checkLimit(cloud, account, 'secondary_storage', (source.sizeBytes ?? 0) / BYTES_PER_GIB)
  return insertTemplate(
    cloud,
    account,
    {
      kind: 'template',
      name: request.name,
      displayText: request.displayText,
      format: source.format,
      hypervisor: source.hypervisor,
      osTypeId: request.osTypeId,
      isPublic: request.isPublic,
      isFeatured: isRootAdmin(caller) && request.isFeatured,
      isExtractable: source.isExtractable,
      dynamicallyScalable: request.dynamicallyScalable,
      passwordEnabled: request.passwordEnabled,
      sshKeyEnabled: request.sshKeyEnabled,
      requiresHvm: request.requiresHvm,
      bits: request.bits ?? 0,
      checksum: undefined,
      details: { ...source.details, ...request.details },
    },
    {
      sizeBytes: request.volumeId === undefined ? undefined : source.sizeBytes,
      snapshotBytes: request.volumeId === undefined ? source.sizeBytes : undefined,
      sourceTemplateId: source.sourceTemplateId,
      copies: [{ zoneId: source.zoneId, state: 'Downloading', status: 'Creating', percent: 0 }],
    },
  )
}

function hypervisorOf(cloud: Cloud, zoneId: string): string {
  return cloud.clusters.by('zone', zoneId)[0]?.hypervisor ?? 'KVM'
}

function checkRequest(cloud: Cloud, caller: Caller, { templateTag, zoneId, snapshotId, volumeId }: PrivateTemplate): void {
  if (templateTag !== undefined && !isRootAdmin(caller)) {
    throw new ApiError('permission-denied', 'Parameter templatetag can only be specified by a Root Admin, permission denied')
  }
  if (zoneId !== undefined && snapshotId === undefined) {
    throw invalid('Failed to create private template record, zone ID can only be specified together with snapshot ID.')
  }
  const [volume, snapshot] = [cloud.volumes.getIncludingRemoved(volumeId)?.number, cloud.snapshots.getIncludingRemoved(snapshotId)?.number]
  if (volume !== undefined && snapshot !== undefined) {
    throw invalid(
      `Failed to create private template record, please specify only one of volume ID (${volume}) and snapshot ID (${snapshot})`,
    )
  }
}

function extractable(cloud: Cloud, volume: VolumeRow | undefined): boolean {
  const template = cloud.templates.getIncludingRemoved(volume?.templateId)
  return template?.isExtractable === true && template.type !== 'SYSTEM'
}

function ofSnapshot(cloud: Cloud, caller: Caller, { snapshotId, zoneId }: PrivateTemplate): Source {
  if (snapshotId === undefined) throw invalid('Unable to find snapshot by id=null')
  const snapshot = cloud.snapshots.require(snapshotId)
  const volume = cloud.volumes.getIncludingRemoved(snapshot.volumeId)
  checkAccess(cloud, caller, snapshot)
  if (snapshot.state !== 'BackedUp') {
    const shown = describeSnapshot(snapshot, volume?.number)
    throw invalid(`Snapshot ${shown} is not in BackedUp state yet and can't be used for template creation`)
  }
  return {
    zoneId: zoneId ?? snapshot.zoneId,
    sizeBytes: snapshot.sizeBytes,
    sourceTemplateId: volume?.templateId,
    isExtractable: extractable(cloud, volume),
    format: 'RAW',
    hypervisor: hypervisorOf(cloud, snapshot.zoneId),
    details: {},
  }
}

/** For a volume in use, ordinary users read only that there was an internal failure (recorded). */
function ofVolume(cloud: Cloud, caller: Caller, volumeId: string): Source {
  const volume = cloud.volumes.require(volumeId)
  checkAccess(cloud, caller, volume)
  const machine = cloud.machines.get(volume.machineId)
  const shown = describeVolume(volume, machine?.number)
  if (machine !== undefined && machine.state !== 'Stopped') {
    throw new ApiError(
      'runtime',
      `Unable to create private template for volume: ${shown}; volume is attached to a non-stopped VM, please stop the VM first`,
    )
  }
  if (volume.state !== 'Ready') throw invalid(`Volume ${volume.id} is not in Ready state but ${volume.state}`)
  return {
    zoneId: volume.zoneId,
    sizeBytes: volume.sizeBytes,
    sourceTemplateId: volume.templateId,
    isExtractable: extractable(cloud, volume),
    format: 'RAW',
    hypervisor: hypervisorOf(cloud, volume.zoneId),
    details: machine?.details ?? {},
  }
}

export function finishPrivateTemplate(cloud: Cloud, id: string): TemplateRow {
  const template = cloud.templates.require(id)
  return cloud.templates.update(id, { copies: template.copies.map((copy) => ({ ...copy, ...READY_COPY })) })
}

export function abandonPrivateTemplate(cloud: Cloud, id: string): void {
  if (cloud.templates.get(id) !== undefined) cloud.templates.remove(id)
}
