import { changeOfferingForVolume, type ParametersOf, resizeVolume } from 'cloudstack-client/api'
import { volumeFor } from '../api/access.ts'
import { type Call, job } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import type { Outside } from '../hypervisor/hypervisor.ts'
import { planOfferingChange } from './offering-change.ts'
import { planResize } from './resize.ts'
import { applyNewSize, type ResizeRequest } from './size-checks.ts'
import { volumeJob } from './volume-job.ts'

const recorded = { ids: { id: 'volumes' }, evidence: 'recorded' } as const

function readResize(parameters: ParametersOf<typeof resizeVolume>): ResizeRequest {
  const { id, size, miniops, maxiops, diskofferingid, shrinkok, automigrate } = parameters
  return {
    volumeId: id,
    sizeGib: size,
    iops: { minIops: miniops, maxIops: maxiops },
    diskOfferingId: diskofferingid,
    shrinkOk: shrinkok ?? false,
    mayMigrate: automigrate ?? false,
  }
}

/** Gives the volume's disk its new size, if it gets one. */
function resizeDisk({ cloud }: Call, volumeId: string, { sizeBytes }: Partial<VolumeRow>): Outside {
  const volume = cloud.volumes.require(volumeId)
  if (sizeBytes === undefined || sizeBytes === volume.sizeBytes) return undefined
  return cloud.hypervisor.resizeDisk(volumeId, sizeBytes, volume.machineId)
}

export const volumeSizeCommands = [
  job(resizeVolume, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const request = readResize(parameters)
    const volume = cloud.volumes.get(request.volumeId)
    if (volume === undefined) throw invalid(`Unable to find volume by id=${cloud.volumes.getIncludingRemoved(request.volumeId)?.number}`)
    return volumeJob(call, volumeFor(call, volume.id), {
      begin: () => void planResize(cloud, caller, request),
      outside: () => resizeDisk(call, request.volumeId, planResize(cloud, caller, request)),
      finish: () => applyNewSize(cloud, request.volumeId, planResize(cloud, caller, request)),
    })
  }),

  job(changeOfferingForVolume, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const request = readResize(parameters)
    const { instance: _none, ...plan } = volumeJob({ ...call, inside: false }, cloud.volumes.require(request.volumeId), {
      begin: () => void planOfferingChange(cloud, caller, request),
      outside: () => resizeDisk(call, request.volumeId, planOfferingChange(cloud, caller, request)),
      finish: () => applyNewSize(cloud, request.volumeId, planOfferingChange(cloud, caller, request)),
    })
    return plan
  }),
]
