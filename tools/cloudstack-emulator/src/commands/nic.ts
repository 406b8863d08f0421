import { listNics, updateVmNicIp } from 'cloudstack-client/api'
import { checkAccess } from '../cloud/caller.ts'
import { changeNicAddress } from '../cloud/nics.ts'
import { viewMachine } from '../views/machine.ts'
import { viewNic } from '../views/nic.ts'
import { job, list, listing } from './define.ts'
import { same } from './select.ts'
import { machineFor } from './virtual-machine.ts'

/** Machines whose NICs have just changed are shown without offering and template (recorded). */
export const NICS_ONLY = ['nics'] as const

export const nicCommands = [
  list(listNics, { evidence: 'recorded' }, (call, { virtualmachineid, nicid, networkid }) => {
    const machine = machineFor(call, virtualmachineid)
    const nics = call.cloud.nics.by('machine', machine.id).filter((nic) => same(nicid, nic.id) && same(networkid, nic.networkId))
    return listing(nics, (nic) => {
      const { secondaryip, ...view } = viewNic(call, nic)
      return { ...view, ...((secondaryip as unknown[]).length > 0 ? { secondaryip } : {}), virtualmachineid: machine.id }
    })
  }),

  job(updateVmNicIp, { evidence: 'recorded' }, (call, { nicid, ipaddress }) => {
    const { cloud, caller } = call
    const machineId = (cloud.nics.get(nicid) ?? cloud.nics.ever(nicid))?.machineId ?? ''
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
