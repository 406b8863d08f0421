import { checkVolume, extractVolume, getUploadParamsForVolume, migrateVolume, type ParametersOf, uploadVolume } from 'cloudstack-client/api'
import { volumeFor } from '../api/access.ts'
import { type Call, job, sync } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { checkAccess, isRootAdmin, ownerFor } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { transferDurationMs } from '../core/durations.ts'
import { checkLimit } from '../core/limits.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { checkDiskOffering } from '../offerings/offering-access.ts'
import { checkFormat } from '../templates/registration.ts'
import { formatOf } from '../templates/template.ts'
import { checkTemplateUrl, keepFetched, measureUrl } from '../templates/template-url.ts'
import { offerFor } from '../templates/upload.ts'
import { planMigration } from './migration.ts'
import { hypervisorOf } from './size-checks.ts'
import { insertVolume } from './volume.ts'
import { volumeJob } from './volume-job.ts'
import { viewVolume } from './volume-view.ts'

const documented = { ids: { id: 'volumes' }, evidence: 'documented' } as const

type UploadParameters = ParametersOf<typeof getUploadParamsForVolume>

/** The hypervisor that a zone needs for a volume of each format. */
const HYPERVISOR_OF: Readonly<Record<string, string>> = { QCOW2: 'KVM', OVA: 'VMware', VHDX: 'Hyperv', RAW: 'Ovm' }

/** @throws {ApiError} if the account, the zone or the offering does not allow this upload */
function checkIncoming({ cloud, caller }: Call, parameters: UploadParameters, format: string): void {
  const account = ownerFor(cloud, caller, parameters)
  checkLimit(cloud, account, 'volume')
  const zone = cloud.zones.get(parameters.zoneid)
  if (zone === undefined)
    throw invalid(`Unable to find zone by id ${cloud.zones.getIncludingRemoved(parameters.zoneid)?.number ?? parameters.zoneid}`)
  if (zone.allocationState !== 'Enabled' && !isRootAdmin(caller)) {
    throw new ApiError('permission-denied', `Cannot perform this operation, Zone is currently disabled: ${zone.number}`)
  }
  const present = cloud.clusters.by('zone', zone.id).map(({ hypervisor }) => hypervisor as string)
  const needed = format === 'VHD' ? (present.includes('XenServer') ? 'XenServer' : 'Hyperv') : (HYPERVISOR_OF[format] ?? 'None')
  if (!present.includes(needed)) {
    throw invalid(`The ${needed} hypervisor supported for ${format} file format, is not found on the zone`)
  }
  if (parameters.diskofferingid === undefined) return
  const offering = cloud.diskOfferings.get(parameters.diskofferingid)
  if (offering === undefined) throw invalid('Please specify a valid disk offering.')
  if (!offering.isCustomized) throw invalid('Please specify a custom sized disk offering.')
  checkDiskOffering(cloud, account, offering, zone.id)
}

/** A volume whose content is still to be uploaded. */
function waitingVolume({ cloud, caller }: Call, { name, zoneid, diskofferingid, ...parameters }: UploadParameters): VolumeRow {
  return insertVolume(cloud, {
    name,
    accountId: ownerFor(cloud, caller, parameters).id,
    zoneId: zoneid,
    type: 'DATADISK',
    sizeBytes: 0,
    diskOfferingId: diskofferingid,
    state: 'NotUploaded',
  })
}

export const volumeTransferCommands = [
  job(migrateVolume, documented, (call, { volumeid, storageid, livemigrate, newdiskofferingid }) => {
    const { cloud, caller } = call
    const request = { volumeId: volumeid, poolId: storageid, live: livemigrate ?? false, newDiskOfferingId: newdiskofferingid }
    return volumeJob(call, cloud.volumes.require(volumeid), {
      begin: () => {
        planMigration(cloud, caller, request)
        cloud.volumes.update(volumeid, { state: 'Migrating' })
      },
      finish: () => cloud.volumes.update(volumeid, { ...planMigration(cloud, caller, request), state: 'Ready' }),
      abandon: () => {
        if (cloud.volumes.get(volumeid)?.state === 'Migrating') cloud.volumes.update(volumeid, { state: 'Ready' })
      },
    })
  }),

  job(checkVolume, documented, (call, { id, repair }) => {
    const { cloud } = call
    const plan = volumeJob(call, cloud.volumes.require(id), { finish: () => cloud.volumes.require(id) })
    return {
      ...plan,
      begin: () => checkCheckable(call, cloud.volumes.require(id), repair),
      finish: () => ({ volume: { ...viewVolume(call, cloud.volumes.require(id)), volumecheckresult: { 'check-errors': '0' } } }),
    }
  }),

  job(extractVolume, documented, (call, { id, zoneid, mode }) => {
    const volume = volumeFor(call, id)
    return {
      queue: volume.machineId ?? volume.id,
      instance: { type: 'Volume', id },
      begin: () => checkExtract(call, call.cloud.volumes.require(id), mode),
      outside: () => call.cloud.hypervisor.extract({ kind: 'volume', id }, fileNameOf(call.cloud, volume)),
      finish: () => ({ volume: extracted(call, volume, zoneid, mode) }),
    }
  }),

  job(uploadVolume, documented, async (call, parameters) => {
    const error = await refusal(call, parameters)
    if (error !== undefined) {
      const fail = () => {
        throw error
      }
      return { begin: fail, finish: fail }
    }
    const sink = call.cloud.hypervisor.receive()
    const measured = await measureUrl(parameters.url, parameters.checksum, sink)
    const volume = waitingVolume(call, parameters)
    const fetched = await keepFetched(measured, sink, { kind: 'volume', id: volume.id })
    // The job was accepted before the volume existed, so it does not name one.
    const { instance: _none, ...plan } = volumeJob(call, volume, {
      finish: () => {
        const changes =
          fetched.failure === undefined
            ? { state: 'Uploaded' as const, sizeBytes: fetched.virtualBytes }
            : { state: 'UploadError' as const }
        return call.cloud.volumes.update(volume.id, changes)
      },
    })
    return { ...plan, durationMs: transferDurationMs(fetched.sizeBytes) }
  }),

  sync(getUploadParamsForVolume, documented, (call, parameters) => {
    checkIncoming(call, parameters, checkFormat(parameters.format))
    const volume = waitingVolume(call, parameters)
    return { getuploadparams: offerFor(call.cloud, volume.id, { templateId: undefined, volumeId: volume.id }) }
  }),
]

/** The reason why the upload fails. The job reports it, and treats a bad URL like an internal failure. */
async function refusal(call: Call, parameters: ParametersOf<typeof uploadVolume>): Promise<ApiError | undefined> {
  try {
    const format = checkFormat(parameters.format)
    await checkTemplateUrl(parameters.url, format)
    checkIncoming(call, parameters, format)
    return undefined
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return error.plain ? new ApiError('runtime', error.message) : error
  }
}

/** Only KVM images can be checked, and only while no machine is writing to them. */
function checkCheckable({ cloud, caller }: Call, volume: VolumeRow, repair: string | undefined): void {
  if (repair !== undefined && repair !== '' && !['LEAKS', 'ALL'].includes(repair.toUpperCase())) {
    throw invalid('Repair parameter can only take the following values: [LEAKS, ALL]')
  }
  checkAccess(cloud, caller, volume)
  const machine = cloud.machines.get(volume.machineId)
  if (machine !== undefined && machine.state !== 'Stopped') {
    throw invalid(`VM to which the volume ${volume.name} is attached should be in stopped state`)
  }
  if (volume.state !== 'Ready') throw invalid(`Volume: ${volume.name} is not in Ready state`)
  if (hypervisorOf(cloud, volume) !== 'KVM') throw invalid('Check and Repair volumes is supported only for KVM hypervisor')
}

const EXTRACT_MODES: readonly string[] = ['FTP_UPLOAD', 'HTTP_DOWNLOAD']

function checkExtract({ cloud, caller }: Call, volume: VolumeRow, mode: string): void {
  if (volume.poolId === undefined) throw invalid("The volume doesn't belong to a storage pool so can't extract it")
  const machine = cloud.machines.get(volume.machineId)
  if (machine !== undefined && machine.state !== 'Stopped') {
    throw new ApiError(
      'permission-denied',
      'Invalid state of the volume with specified ID. It should be either detached or the VM should be in stopped state.',
    )
  }
  const template = volume.type === 'ROOT' ? cloud.templates.getIncludingRemoved(volume.templateId) : undefined
  if (template !== undefined && !template.isExtractable && !isRootAdmin(caller)) {
    throw new ApiError('permission-denied', 'The volume with specified volumeId is not allowed to be extracted')
  }
  if (!EXTRACT_MODES.includes(mode)) throw invalid('Please specify a valid extract Mode ')
}

function fileNameOf(cloud: Cloud, { id, poolId }: VolumeRow): string {
  const hypervisor = cloud.clusters.getIncludingRemoved(cloud.storagePools.getIncludingRemoved(poolId)?.clusterId)?.hypervisor
  return `${id}.${formatOf(hypervisor ?? '').toLowerCase()}`
}

function extracted({ cloud }: Call, volume: VolumeRow, zoneId: string, mode: string) {
  return {
    id: volume.id,
    name: volume.name,
    accountid: volume.accountId,
    state: 'DOWNLOAD_URL_CREATED',
    zoneid: zoneId,
    zonename: cloud.zones.getIncludingRemoved(zoneId)?.name,
    extractMode: mode,
    url: `${cloud.uploadBase}/userdata/${fileNameOf(cloud, volume)}`,
  }
}
