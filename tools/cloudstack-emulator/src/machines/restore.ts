import { ApiError, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { checkLaunch } from '../templates/launch-permission.ts'
import { hasMachineSnapshots } from '../volumes/machine-snapshots.ts'
import { expungeVolume, insertVolume, markDestroyed } from '../volumes/volume.ts'

export interface RestoreRequest {
  readonly machineId: string
  readonly templateId: string | undefined
  readonly diskOfferingId: string | undefined
  /** GiB, as `rootdisksize` or in the details. */
  readonly rootDiskSize: string | undefined
  readonly expunge: boolean
}

/** @throws {ApiError} if the machine cannot get a new root disk */
export function checkRestore(cloud: Cloud, caller: Caller, request: RestoreRequest): void {
  const machine = cloud.machines.require(request.machineId)
  checkAccess(cloud, caller, machine)
  const template = templateFor(cloud, machine, request.templateId)
  checkSize(cloud, template, request)
  const root = cloud.volumes.by('machine', machine.id).find(({ type }) => type === 'ROOT')
  const underWay = cloud.snapshots.by('volume', root?.id).some(({ state }) => state === 'Creating' || state === 'BackingUp')
  if (underWay) {
    throw new ApiError(
      'runtime',
      'There is/are unbacked up snapshot(s) on ROOT volume, Re-install VM is not permitted, please try again later.',
    )
  }
  if (machine.state !== 'Running' && machine.state !== 'Stopped') {
    throw new ApiError(
      'runtime',
      `Vm ${machine.id} currently in ${machine.state} state, restore vm can only execute when VM in Running or Stopped`,
    )
  }
  if (root === undefined) throw invalid(`Can not find root volume for VM ${machine.id}`)
  if (hasMachineSnapshots(cloud, machine.id)) {
    throw invalid('Unable to restore VM, please remove VM snapshots before restoring VM')
  }
  checkLaunch(cloud, cloud.accounts.require(machine.accountId), template)
}

function templateFor(cloud: Cloud, machine: MachineRow, id: string | undefined): TemplateRow {
  const template = cloud.templates.get(id ?? machine.templateId)
  if (template !== undefined) return template
  throw invalid(
    id === undefined
      ? 'Cannot find template linked with VM'
      : `Cannot find template with ID ${cloud.templates.getIncludingRemoved(id)?.number ?? id}`,
  )
}

function checkSize(cloud: Cloud, { sizeBytes }: TemplateRow, { rootDiskSize, diskOfferingId }: RestoreRequest): void {
  if (sizeBytes === undefined) return
  const offering = cloud.diskOfferings.get(diskOfferingId)
  if (rootDiskSize !== undefined && /^\d+$/.test(rootDiskSize)) {
    if (Number(rootDiskSize) * BYTES_PER_GIB >= sizeBytes) return
    throw invalid(`Root disk size [${rootDiskSize}] is smaller than the template size [${sizeBytes}]`)
  }
  if (offering === undefined || offering.sizeGib * BYTES_PER_GIB >= sizeBytes) return
  throw invalid(`Disk size for selected offering [${offering.sizeGib * BYTES_PER_GIB}] is less than the template's size [${sizeBytes}]`)
}

/** Replaces the root disk by one from the machine's template or another one. The old one is destroyed, or expunged if requested. */
export function finishRestore(cloud: Cloud, request: RestoreRequest): MachineRow {
  const machine = cloud.machines.require(request.machineId)
  const template = templateFor(cloud, machine, request.templateId)
  const root = cloud.volumes.by('machine', machine.id).find(({ type }) => type === 'ROOT')
  if (root === undefined) throw invalid(`Can not find root volume for VM ${machine.id}`)
  const offering = cloud.diskOfferings.get(request.diskOfferingId)
  const offered = offering === undefined || offering.isCustomized ? undefined : offering.sizeGib * BYTES_PER_GIB
  const asked = request.rootDiskSize === undefined ? undefined : Number(request.rootDiskSize) * BYTES_PER_GIB
  cloud.volumes.update(root.id, { machineId: undefined, deviceId: undefined, attachedMs: undefined })
  if (request.expunge || root.state === 'Allocated') expungeVolume(cloud, root.id)
  else markDestroyed(cloud, root.id)
  insertVolume(cloud, {
    accountId: machine.accountId,
    zoneId: machine.zoneId,
    machineId: machine.id,
    name: root.name,
    type: 'ROOT',
    // A stopped machine's new disk is put on storage at the next start (recorded).
    ...(machine.state === 'Running' ? { state: root.state, poolId: root.poolId } : { state: 'Allocated', poolId: undefined }),
    attachedMs: cloud.nowMs(),
    sizeBytes: asked ?? offered ?? template.sizeBytes ?? root.sizeBytes,
    serviceOfferingId: machine.serviceOfferingId,
    diskOfferingId: offering?.id ?? root.diskOfferingId,
    templateId: template.id,
    deviceId: 0,
    minIops: root.minIops,
    maxIops: root.maxIops,
  })
  return cloud.machines.update(machine.id, { templateId: template.id, osTypeId: template.osTypeId })
}
