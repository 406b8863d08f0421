import { listNics, updateVmNicIp } from 'cloudstack-client/api'
import { machineFor } from '../api/access.ts'
import { job, list, listing } from '../api/define.ts'
import { same } from '../api/select.ts'
import { refusal, rewording } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import { viewMachine } from './machine-view.ts'
import { changeNicAddress } from './nic-address.ts'
import { viewNic } from './nic-view.ts'

/** The details shown of a machine whose NICs have just changed: no offering or template (recorded). */
export const NICS_ONLY = ['nics'] as const

export const nicCommands = [
  list(listNics, { evidence: 'recorded' }, (call, { virtualmachineid, nicid, networkid }) => {
    // The command words every error itself (recorded).
    const machine = rewording(
      ({ message }) => refusal('runtime', message),
      () => machineFor(call, virtualmachineid),
    )
    const nics = call.cloud.nics.by('machine', machine.id).filter((nic) => same(nicid, nic.id) && same(networkid, nic.networkId))
    return listing(nics, (nic) => {
      const { secondaryip, ...view } = viewNic(call, nic)
      return { ...view, ...((secondaryip as unknown[]).length > 0 ? { secondaryip } : {}), virtualmachineid: machine.id }
    })
  }),

  job(updateVmNicIp, { evidence: 'recorded' }, (call, { nicid, ipaddress }) => {
    const { cloud, caller } = call
    const machineId = (cloud.nics.get(nicid) ?? cloud.nics.getIncludingRemoved(nicid))?.machineId ?? ''
    return {
      queue: machineId,
      finish: () => {
        const machine = cloud.machines.get(machineId)
        if (machine !== undefined) checkAccess(cloud, caller, machine)
        changeNicAddress(cloud, nicid, ipaddress)
        return { virtualmachine: viewMachine({ ...call, inside: false }, cloud.machines.require(machineId), NICS_ONLY) }
      },
    }
  }),
]
