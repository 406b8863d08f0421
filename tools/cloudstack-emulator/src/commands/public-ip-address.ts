import {
  associateIpAddress,
  disableStaticNat,
  disassociateIpAddress,
  enableStaticNat,
  listPublicIpAddresses,
  type ParametersOf,
} from 'cloudstack-client/api'
import { checkAccess, ownerFor } from '../cloud/caller.ts'
import { releasePublicIp } from '../cloud/network-life.ts'
import { invalid } from '../cloud/problem.ts'
import { associatePublicIp, checkHeld, checkReleasable, disassociatePublicIp, finishAssociate } from '../cloud/public-ips.ts'
import { checkStaticNat, enableStaticNat as enable, endStaticNat } from '../cloud/static-nat.ts'
import type { PublicIpRow } from '../rows/network.ts'
import { viewPublicIp } from '../views/public-ip.ts'
import { type Call, job, list, listing, SUCCESS, sync } from './define.ts'
import { hasKeyword, same, sameText, select } from './select.ts'

const recorded = { ids: { id: 'publicIps' }, evidence: 'recorded' } as const

export function publicIpFor({ cloud, caller }: Call, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  checkAccess(cloud, caller, ip)
  return ip
}

export const publicIpCommands = [
  list(listPublicIpAddresses, recorded, (call, parameters) => listing(findAddresses(call, parameters), (row) => viewPublicIp(call, row))),

  job(associateIpAddress, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const ip = associatePublicIp(cloud, caller, ownerFor(cloud, caller, parameters), {
      networkId: parameters.networkid,
      vpcId: parameters.vpcid,
      zoneId: parameters.zoneid,
      address: parameters.ipaddress,
    })
    return {
      id: ip.id,
      queue: ip.id,
      instance: { type: 'IpAddress', id: ip.id },
      finish: () => {
        const result = { ipaddress: viewPublicIp(call, cloud.publicIps.require(ip.id)) }
        finishAssociate(cloud, ip.id)
        return result
      },
      abandon: () => releasePublicIp(cloud, ip.id),
    }
  }),

  job(disassociateIpAddress, recorded, (call, { id, ipaddress }) => {
    const named = id ?? call.cloud.publicIps.by('address', ipaddress)[0]?.id
    if (named === undefined) throw invalid('Please specify either id or ipaddress')
    const ip = publicIpFor(call, checkHeld(call.cloud, named).id)
    return {
      queue: ip.id,
      instance: { type: 'IpAddress', id: ip.id },
      begin: () => checkReleasable(call.cloud, ip.id),
      finish: () => {
        disassociatePublicIp(call.cloud, ip.id)
        return SUCCESS
      },
    }
  }),

  sync(enableStaticNat, recorded, (call, { ipaddressid, virtualmachineid, networkid, vmguestip }) => {
    enable(call.cloud, call.caller, { publicIpId: ipaddressid, machineId: virtualmachineid, networkId: networkid, guestAddress: vmguestip })
    return SUCCESS
  }),

  job(disableStaticNat, recorded, (call, { ipaddressid }) => {
    const ip = publicIpFor(call, checkHeld(call.cloud, ipaddressid).id)
    return {
      queue: ip.id,
      begin: () => checkStaticNat(call.cloud, ip.id),
      finish: () => {
        endStaticNat(call.cloud, ip.id)
        return SUCCESS
      },
    }
  }),
]

/** Free addresses belong to nobody: only administrators see them, and only when they ask. */
function findAddresses(call: Call, parameters: ParametersOf<typeof listPublicIpAddresses>): readonly PublicIpRow[] {
  const free = parameters.allocatedonly === false && call.caller.roleType === 'Admin'
  const rows = free ? [...call.cloud.publicIps.all()] : select(call, parameters, call.cloud.publicIps).filter((row) => row.state !== 'Free')
  return rows.filter(
    (row) =>
      same(parameters.zoneid, row.zoneId) &&
      same(parameters.ipaddress, row.address) &&
      same(parameters.associatednetworkid, row.networkId) &&
      same(parameters.vpcid, row.vpcId) &&
      same(parameters.issourcenat, row.isSourceNat) &&
      same(parameters.isstaticnat, row.machineId !== undefined) &&
      sameText(parameters.state, row.state) &&
      (parameters.forloadbalancing !== true ||
        call.cloud.rules.by('publicIp', row.id).some(({ purpose }) => purpose === 'LoadBalancing')) &&
      hasKeyword(parameters.keyword, row.address),
  )
}
