import type { AccountRow } from '../rows/accounts.ts'
import type { TemplateRow } from '../rows/storage.ts'
import { type Caller, checkAccess } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { checkLimit } from './limits.ts'
import { CloudProblem, internalError, invalid } from './problem.ts'
import { insertTemplate } from './template-register.ts'
import { READY_COPY } from './templates.ts'

export interface PrivateTemplate {
  readonly name: string
  readonly displayText: string
  readonly osTypeId: string
  readonly snapshotId: string | undefined
  readonly volumeId: string | undefined
  readonly isPublic: boolean
  readonly requiresHvm: boolean
  readonly passwordEnabled: boolean
  readonly details: Readonly<Record<string, string>>
}

interface Source {
  readonly zoneId: string
  readonly sizeBytes: number | undefined
  readonly sourceTemplateId: string | undefined
  readonly format: string
  readonly hypervisor: string
  readonly details: Readonly<Record<string, string>>
}

/** A template of a snapshot or of a volume that no machine is writing to. */
export function planPrivateTemplate(cloud: Cloud, caller: Caller, account: AccountRow, request: PrivateTemplate): TemplateRow {
  const source = request.volumeId === undefined ? ofSnapshot(cloud, caller, request.snapshotId) : ofVolume(cloud, caller, request.volumeId)
  checkLimit(cloud, account, 'template')
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
      isFeatured: false,
      isExtractable: false,
      dynamicallyScalable: false,
      passwordEnabled: request.passwordEnabled,
      sshKeyEnabled: false,
      requiresHvm: request.requiresHvm,
      bits: 0,
      checksum: undefined,
      details: { ...source.details, ...request.details },
    },
    {
      sizeBytes: source.sizeBytes,
      sourceTemplateId: source.sourceTemplateId,
      copies: [{ zoneId: source.zoneId, state: 'Downloading', status: 'Creating', percent: 0 }],
    },
  )
}

function hypervisorOf(cloud: Cloud, zoneId: string): string {
  return cloud.clusters.by('zone', zoneId)[0]?.hypervisor ?? 'KVM'
}

function ofSnapshot(cloud: Cloud, caller: Caller, snapshotId: string | undefined): Source {
  if (snapshotId === undefined) throw invalid('Unable to find snapshot by id=null')
  const snapshot = cloud.snapshots.require(snapshotId)
  checkAccess(cloud, caller, snapshot)
  if (snapshot.state !== 'BackedUp')
    throw invalid(`Snapshot id=${snapshot.id} is not in BackedUp state yet and can't be used for template creation`)
  const hypervisor = hypervisorOf(cloud, snapshot.zoneId)
  return { zoneId: snapshot.zoneId, sizeBytes: undefined, sourceTemplateId: undefined, format: 'RAW', hypervisor, details: {} }
}

/** Of a volume in use, ordinary users only read of an inner failure (recorded). */
function ofVolume(cloud: Cloud, caller: Caller, volumeId: string): Source {
  const volume = cloud.volumes.require(volumeId)
  checkAccess(cloud, caller, volume)
  const machine = cloud.machines.get(volume.machineId)
  if (machine !== undefined && machine.state !== 'Stopped') {
    if (caller.roleType !== 'Admin') throw internalError()
    throw new CloudProblem('runtime', `Unable to create private template for volume: ${volume.name}; volume is attached to a Running VM`)
  }
  if (volume.state !== 'Ready') throw invalid(`Volume ${volume.id} is not in Ready state but ${volume.state}`)
  const hypervisor = hypervisorOf(cloud, volume.zoneId)
  return {
    zoneId: volume.zoneId,
    sizeBytes: volume.sizeBytes,
    sourceTemplateId: volume.templateId,
    format: 'RAW',
    hypervisor,
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
