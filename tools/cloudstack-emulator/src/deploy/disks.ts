import { invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { checkDiskRange, checkVolumeBytes, sizeRootDisk } from '../offerings/disk-sizing.ts'
import { type Iops, NO_IOPS } from '../offerings/iops.ts'
import { checkDiskOffering } from '../offerings/offering-access.ts'
import { deviceIdFor } from '../volumes/device-ids.ts'
import { insertVolume } from '../volumes/volume.ts'
import type { DeployRequest } from './deploy-request.ts'
import { iopsInDetails } from './iops-details.ts'

interface RootDisk {
  readonly sizeBytes: number
  /** Set if the size differs from the template's: it is kept as a detail of the machine. */
  readonly askedGib: number | undefined
  /** An offering of its own, instead of the one that belongs to the service offering. */
  readonly diskOfferingId: string | undefined
  readonly iops: Iops
}

interface DataDisk {
  readonly diskOfferingId: string
  readonly sizeBytes: number
  readonly iops: Iops
}

export interface DiskPlan {
  readonly root: RootDisk
  readonly data: readonly DataDisk[]
}

/** For an ISO, the deploy's disk offering determines the root disk. Otherwise the size is the offering's, the requested one, or the template's. */
export function planRootDisk(cloud: Cloud, request: DeployRequest, template: TemplateRow): RootDisk {
  const ofIso = template.kind === 'iso'
  const diskOfferingId = request.rootDiskOfferingId ?? (ofIso ? request.diskOfferingId : undefined)
  if (ofIso && diskOfferingId === undefined) {
    throw invalid('Installing from ISO requires a disk offering to be specified for the root disk.')
  }
  const asked = askedGib(request) ?? (ofIso ? request.dataDiskGib : undefined)
  const offeredGib =
    diskOfferingId === undefined
      ? cloud.serviceOfferings.require(request.serviceOfferingId).rootDiskGib
      : offeredGibOf(cloud, diskOfferingId, asked)
  const gib = offeredGib > 0 ? offeredGib : asked
  const templateBytes = ofIso ? 0 : (template.sizeBytes ?? 0)
  const sizeBytes = sizeRootDisk(templateBytes, gib)
  const iops = deployIops(cloud, diskOfferingId, iopsInDetails(request.details, 'root'))
  return { sizeBytes, diskOfferingId, iops, askedGib: sizeBytes === templateBytes ? undefined : gib }
}

/** The requested IOPS if the offering leaves them open, else the offering's own. */
function deployIops(cloud: Cloud, diskOfferingId: string | undefined, asked: Iops): Iops {
  const offering = cloud.diskOfferings.get(diskOfferingId)
  if (offering === undefined) return NO_IOPS
  return offering.customIops === true ? asked : { minIops: offering.minIops, maxIops: offering.maxIops }
}

function askedGib({ details }: DeployRequest): number | undefined {
  const text = details['rootdisksize']
  if (text === undefined) return undefined
  const gib = Number(text)
  if (!Number.isInteger(gib) || gib <= 0) throw invalid('Root disk size should be a positive number.')
  return gib
}

function offeredGibOf(cloud: Cloud, diskOfferingId: string, asked: number | undefined): number {
  const offering = cloud.diskOfferings.get(diskOfferingId)
  if (offering === undefined) throw invalid('Specified disk offering cannot be found')
  if (!offering.isCustomized) return offering.sizeGib
  if (asked === undefined) throw invalid('This disk offering requires a custom size specified')
  checkDiskRange(cloud.settings, asked)
  return asked
}

/** The machine's data disks in device order. For an ISO, the deploy's own disk offering is already used for the root disk. */
export function planDataDisks(cloud: Cloud, owner: AccountRow, request: DeployRequest): readonly DataDisk[] {
  const forRoot = cloud.templates.require(request.templateId).kind === 'iso'
  const own =
    request.diskOfferingId === undefined || forRoot
      ? []
      : [{ diskOfferingId: request.diskOfferingId, sizeGib: request.dataDiskGib, iops: iopsInDetails(request.details, 'data') }]
  return [...own, ...request.moreDisks].map(({ diskOfferingId, sizeGib, iops }) => {
    const offering = cloud.diskOfferings.require(diskOfferingId)
    checkDiskOffering(cloud, owner, offering, request.zoneId)
    const sizeBytes = offeredGibOf(cloud, diskOfferingId, sizeGib) * BYTES_PER_GIB
    checkVolumeBytes(cloud.settings, sizeBytes)
    return { diskOfferingId, sizeBytes, iops: deployIops(cloud, diskOfferingId, iops) }
  })
}

export function insertDisks(cloud: Cloud, machine: MachineRow, disks: DiskPlan): void {
  const attached = { accountId: machine.accountId, zoneId: machine.zoneId, machineId: machine.id }
  const ofIso = machine.isoId !== undefined
  insertVolume(cloud, {
    ...attached,
    name: `ROOT-${machine.number}`,
    type: 'ROOT',
    sizeBytes: disks.root.sizeBytes,
    ...disks.root.iops,
    serviceOfferingId: machine.serviceOfferingId,
    diskOfferingId: disks.root.diskOfferingId,
    templateId: ofIso ? undefined : machine.templateId,
    deviceId: 0,
  })
  for (const [index, { diskOfferingId, sizeBytes, iops }] of disks.data.entries()) {
    const name = index === 0 ? `DATA-${machine.number}` : `DATA-${machine.number}-${index}`
    const volume = insertVolume(cloud, { ...attached, name, type: 'DATADISK', sizeBytes, diskOfferingId, ...iops })
    cloud.volumes.update(volume.id, { deviceId: deviceIdFor(cloud, machine, undefined) })
  }
}
