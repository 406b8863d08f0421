import { extractVolume, getUploadParamsForVolume, migrateVolume, type ParametersOf, uploadVolume } from 'cloudstack-client/api'
import { ownerFor } from '../cloud/caller.ts'
import { transferDurationMs } from '../cloud/durations.ts'
import { checkLimit } from '../cloud/limits.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { checkFormat } from '../cloud/template-register.ts'
import { offerFor } from '../cloud/template-upload.ts'
import { checkTemplateUrl, measureUrl } from '../cloud/template-url.ts'
import { insertVolume } from '../cloud/volumes.ts'
import { date } from '../views/view.ts'
import { viewVolume } from '../views/volume.ts'
import { type Call, job, sync } from './define.ts'
import { volumeFor } from './volume.ts'

const documented = { ids: { id: 'volumes' }, evidence: 'documented' } as const

/** A volume that waits for its content from outside. */
function waitingVolume(call: Call, parameters: ParametersOf<typeof getUploadParamsForVolume>) {
  const account = ownerFor(call.cloud, call.caller, parameters)
  checkLimit(call.cloud, account, 'volume')
  const { name, zoneid, diskofferingid } = parameters
  return insertVolume(call.cloud, {
    name,
    accountId: account.id,
    zoneId: zoneid,
    type: 'DATADISK',
    sizeBytes: 0,
    diskOfferingId: diskofferingid,
    state: 'NotUploaded',
  })
}

export const volumeTransferCommands = [
  job(migrateVolume, documented, (call, { volumeid, storageid }) => {
    const volume = volumeFor(call, volumeid)
    return {
      queue: volume.machineId ?? volume.id,
      instance: { type: 'Volume', id: volume.id },
      begin: () => {
        if (call.cloud.volumes.require(volumeid).state !== 'Ready') throw invalid('Volume must be in ready state')
        if (volume.poolId === storageid) throw invalid(`Specified destination pool and the current volume storage pool are same`)
        call.cloud.volumes.update(volumeid, { state: 'Migrating' })
      },
      finish: () => ({ volume: viewVolume(call, call.cloud.volumes.update(volumeid, { state: 'Ready', poolId: storageid })) }),
      abandon: () => {
        if (call.cloud.volumes.get(volumeid)?.state === 'Migrating') call.cloud.volumes.update(volumeid, { state: 'Ready' })
      },
    }
  }),

  job(extractVolume, documented, (call, { id, zoneid }) => {
    const volume = volumeFor(call, id)
    const machine = call.cloud.machines.get(volume.machineId)
    if (machine !== undefined && machine.state !== 'Stopped') {
      throw new CloudProblem(
        'permission-denied',
        `Invalid state of the volume with ID: ${volume.id}. It should be either detached or the VM should be in stopped state.`,
      )
    }
    return {
      queue: volume.id,
      instance: { type: 'Volume', id },
      finish: () => ({
        volume: {
          id: volume.id,
          name: volume.name,
          extractId: volume.id,
          accountid: volume.accountId,
          state: 'DOWNLOAD_URL_CREATED',
          zoneid,
          zonename: call.cloud.zones.ever(zoneid)?.name,
          extractMode: 'HTTP_DOWNLOAD',
          url: `${call.cloud.uploadBase}/userdata/${volume.id}`,
          created: date(call.cloud.nowMs()),
        },
      }),
    }
  }),

  job(uploadVolume, documented, async (call, parameters) => {
    await checkTemplateUrl(parameters.url, checkFormat(parameters.format))
    const fetched = await measureUrl(parameters.url, parameters.checksum)
    const volume = waitingVolume(call, parameters)
    return {
      queue: volume.id,
      instance: { type: 'Volume', id: volume.id },
      durationMs: transferDurationMs(fetched.sizeBytes),
      finish: () => {
        const changes =
          fetched.problem === undefined
            ? { state: 'Uploaded' as const, sizeBytes: fetched.virtualBytes }
            : { state: 'UploadError' as const }
        return { volume: viewVolume(call, call.cloud.volumes.update(volume.id, changes)) }
      },
    }
  }),

  sync(getUploadParamsForVolume, documented, (call, parameters) => {
    checkFormat(parameters.format)
    const volume = waitingVolume(call, parameters)
    return { getuploadparams: offerFor(call.cloud, volume.id, { templateId: undefined, volumeId: volume.id }) }
  }),
]
