import type { Cloud } from '../core/cloud.ts'
import { intToIpv4, parseCidr } from '../core/ip-address.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { Names } from './names.ts'

export function networkIn(cloud: Cloud, names: Names, row: NetworkRow) {
  const cidr = parseCidr(row.cidr ?? '')
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    account: names.account(row.accountId) ?? 'everybody',
    zone: names.zone(row.zoneId),
    vpc: names.vpc(row.vpcId),
    offering: names.networkOffering(row.offeringId),
    cidr: row.cidr,
    gateway: row.gateway,
    /** The first and the last address that something can have. */
    bounds: cidr === undefined ? undefined : { first: intToIpv4(cidr.first + 1), last: intToIpv4(cidr.last - 1) },
    used: usedIn(cloud, names, row),
  }
}

/** The addresses in use, and by what. */
function usedIn(cloud: Cloud, names: Names, { id, gateway }: NetworkRow) {
  const nics = cloud.nics.by('network', id)
  const ofMachine = (kind: 'machine' | 'secondary', machineId: string, address: string | undefined) =>
    address === undefined ? [] : [{ address, kind, machineId, name: names.machine(machineId) }]
  return [
    ...(gateway === undefined ? [] : [{ address: gateway, kind: 'gateway' as const }]),
    ...nics.flatMap(({ machineId, ipAddress }) => ofMachine('machine', machineId, ipAddress)),
    ...nics.flatMap((nic) =>
      cloud.secondaryIps.by('nic', nic.id).flatMap(({ machineId, ipAddress }) => ofMachine('secondary', machineId, ipAddress)),
    ),
  ]
}
