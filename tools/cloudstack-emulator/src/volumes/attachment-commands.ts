import { attachVolume, detachVolume } from 'cloudstack-client/api'
import { machineFor, volumeFor } from '../api/access.ts'
import { job } from '../api/define.ts'
import { abandonAttach, beginAttach, checkDetach, detachVolume as detach, finishAttach } from './attachment.ts'
import { specOfDisk } from './disk-spec.ts'
import { volumeJob } from './volume-job.ts'
import { viewVolume } from './volume-view.ts'

const recorded = { ids: { id: 'volumes' }, evidence: 'recorded' } as const

export const attachmentCommands = [
  // The machine and the volume's owner are checked before the job, the volume itself only in the job.
  job(attachVolume, recorded, (call, { id, virtualmachineid, deviceid }) => {
    const { cloud, caller } = call
    const machine = machineFor(call, virtualmachineid)
    const volume = volumeFor(call, id)
    return {
      ...volumeJob(call, volume, {
        begin: () => beginAttach(cloud, caller, id, machine.id, deviceid),
        outside: () => cloud.hypervisor.attachDisk(machine.id, specOfDisk(cloud, cloud.volumes.require(id))),
        finish: () => finishAttach(cloud, id),
        abandon: (hasBegun) => {
          if (hasBegun) abandonAttach(cloud, id)
        },
      }),
      queue: machine.id,
    }
  }),

  job(detachVolume, recorded, (call, { id, virtualmachineid, deviceid }) => {
    const { cloud, caller } = call
    const machine = virtualmachineid === undefined ? undefined : machineFor(call, virtualmachineid)
    const volume = id === undefined ? undefined : cloud.volumes.require(id)
    const request = { volumeId: id, machineId: virtualmachineid, deviceId: deviceid }
    const queue = volume?.machineId ?? volume?.id ?? machine?.id
    return {
      ...(queue === undefined ? {} : { queue }),
      ...(volume === undefined ? {} : { instance: { type: 'Volume', id: volume.id } }),
      begin: () => void checkDetach(cloud, caller, request),
      outside: () => {
        const { id: volumeId, machineId } = checkDetach(cloud, caller, request)
        return machineId === undefined ? undefined : cloud.hypervisor.detachDisk(machineId, volumeId)
      },
      finish: () => ({ volume: viewVolume(call, detach(cloud, checkDetach(cloud, caller, request).id)) }),
    }
  }),
]
