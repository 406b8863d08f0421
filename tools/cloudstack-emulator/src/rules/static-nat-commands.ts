import { disableStaticNat, enableStaticNat } from 'cloudstack-client/api'
import { checkHeld } from '../addresses/public-ip.ts'
import { publicIpFor } from '../api/access.ts'
import { job, SUCCESS, sync } from '../api/define.ts'
import { checkStaticNat, enableStaticNat as enable, endStaticNat } from './static-nat.ts'

const recorded = { ids: { id: 'publicIps' }, evidence: 'recorded' } as const

export const staticNatCommands = [
  sync(enableStaticNat, recorded, (call, { ipaddressid, virtualmachineid, networkid, vmguestip }) => {
    enable(call.cloud, call.caller, {
      publicIpId: ipaddressid,
      machineId: virtualmachineid,
      networkId: networkid,
      guestAddress: vmguestip,
    })
    return SUCCESS
  }),

  job(disableStaticNat, recorded, (call, { ipaddressid }) => {
    const ip = checkHeld(call.cloud, ipaddressid)
    return {
      queue: ip.id,
      begin: () => {
        publicIpFor(call, ip.id)
        checkStaticNat(call.cloud, ip.id)
      },
      finish: () => {
        endStaticNat(call.cloud, ip.id)
        return SUCCESS
      },
    }
  }),
]
