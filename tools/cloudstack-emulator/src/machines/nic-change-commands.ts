import {
  addIpToNic,
  addNicToVirtualMachine,
  removeIpFromNic,
  removeNicFromVirtualMachine,
  updateDefaultNicForVirtualMachine,
} from 'cloudstack-client/api'
import { machineFor } from '../api/access.ts'
import { type Call, job, SUCCESS } from '../api/define.ts'
import { specOfMachine } from './machine-spec.ts'
import { viewMachine } from './machine-view.ts'
import { addNic, addSecondaryIp, makeDefault, removeNic, removeSecondaryIp } from './nic-change.ts'
import { NICS_ONLY } from './nic-commands.ts'

const recorded = { evidence: 'recorded' } as const
const documented = { evidence: 'documented' } as const

/** The view of a machine whose NICs have changed. */
function shown(call: Call, id: string) {
  return { virtualmachine: viewMachine(call, call.cloud.machines.require(id), NICS_ONLY) }
}

/** A job on a secondary address names the public address with the same database number: CloudStack confuses the two. */
function publicNamesake({ cloud }: Call, number: number): { readonly id?: string } {
  const ip = [...cloud.publicIps.all()].find((row) => row.number === number)
  return ip === undefined ? {} : { id: ip.id }
}

export const nicChangeCommands = [
  job(addNicToVirtualMachine, recorded, (call, { virtualmachineid, networkid, ipaddress, macaddress }) => {
    const machine = machineFor(call, virtualmachineid)
    return {
      queue: machine.id,
      instance: { type: 'VirtualMachine', id: machine.id },
      finish: () => {
        addNic(call.cloud, machine.id, { networkId: networkid, ipAddress: ipaddress, macAddress: macaddress })
        return shown(call, machine.id)
      },
      completed: () => call.cloud.hypervisor.reshapeMachine(specOfMachine(call.cloud, machine.id)),
    }
  }),

  job(removeNicFromVirtualMachine, recorded, (call, { virtualmachineid, nicid }) => {
    const machine = machineFor(call, virtualmachineid)
    return {
      queue: machine.id,
      finish: () => {
        removeNic(call.cloud, machine.id, nicid)
        return shown(call, machine.id)
      },
      completed: () => call.cloud.hypervisor.reshapeMachine(specOfMachine(call.cloud, machine.id)),
    }
  }),

  job(updateDefaultNicForVirtualMachine, recorded, (call, { virtualmachineid, nicid }) => {
    const machine = machineFor(call, virtualmachineid)
    return {
      queue: machine.id,
      finish: () => {
        makeDefault(call.cloud, machine.id, nicid)
        return shown(call, machine.id)
      },
    }
  }),

  job(addIpToNic, recorded, (call, { nicid, ipaddress }) => {
    const nic = call.cloud.nics.require(nicid)
    machineFor(call, nic.machineId)
    const ip = addSecondaryIp(call.cloud, nic, ipaddress)
    return {
      id: ip.id,
      queue: nic.machineId,
      instance: { type: 'IpAddress', ...publicNamesake(call, ip.number) },
      finish: () => ({
        nicsecondaryip: { id: ip.id, ipaddress: ip.ipAddress, nicid: nic.id, networkid: nic.networkId },
      }),
      abandon: () => call.cloud.secondaryIps.remove(ip.id, { forget: true }),
    }
  }),

  job(removeIpFromNic, { ids: { id: 'secondaryIps' }, ...documented }, (call, { id }) => {
    const ip = call.cloud.secondaryIps.require(id)
    return {
      queue: ip.machineId,
      begin: () => void machineFor(call, ip.machineId),
      finish: () => {
        removeSecondaryIp(call.cloud, ip)
        return SUCCESS
      },
    }
  }),
]
