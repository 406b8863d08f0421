import type { deployVirtualMachine, ParametersOf } from 'cloudstack-client/api'
import { type Call, stringsOf } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import type { NicRequest } from '../machines/nic-allocation.ts'
import { standardMac } from '../machines/nic-allocation.ts'

type Parameters = ParametersOf<typeof deployVirtualMachine>

/** Whether the caller chose networks, even an empty list of them. */
export function namesNetworks({ networkids, iptonetworklist, nicnetworklist }: Parameters): boolean {
  return [networkids, iptonetworklist, nicnetworklist].some((given) => given !== undefined)
}

/** Either `networkids` with addresses for the default NIC, or one object per NIC. @throws {ApiError} if both are given */
export function readNics(call: Call, parameters: Parameters): readonly NicRequest[] {
  const objects = parameters.iptonetworklist ?? []
  const plainly = (parameters.networkids ?? []).length > 0 || parameters.ipaddress !== undefined || parameters.ip6address !== undefined
  if ((parameters.nicnetworklist ?? []).length > 0) {
    // Only images that list their networks (OVF) support it.
    if (!plainly && objects.length === 0) return []
    throw invalid("nicnetworklist can't be specified along with networkids, ipaddress, iptonetworklist")
  }
  if (objects.length === 0) return plainNics(parameters)
  if (plainly) throw invalid("ipToNetworkMap can't be specified along with networkIds or ipAddress")
  return nicsOf(call, objects.map(stringsOf))
}

function plainNics({ ipaddress, ip6address, macaddress, networkids }: Parameters): readonly NicRequest[] {
  // With a requested address, the MAC is ignored.
  const macAddress = macaddress === undefined || ipaddress !== undefined || ip6address !== undefined ? undefined : standardMac(macaddress)
  const requested = { ipAddress: ipaddress, ip6Address: ip6address, macAddress }
  const [first, ...others] = networkids ?? []
  if (first !== undefined) {
    return [{ networkId: first, ...requested }, ...others.map((networkId) => ({ networkId, ipAddress: undefined, macAddress: undefined }))]
  }
  const hasRequest = Object.values(requested).some((value) => value !== undefined)
  return hasRequest ? [{ networkId: '', ...requested }] : []
}

/** One NIC per network: of two objects for the same network, the last one wins. */
function nicsOf({ cloud }: Call, objects: readonly Record<string, string>[]): readonly NicRequest[] {
  const nics = new Map<string, NicRequest>()
  for (const { networkid, ip, ipv6, mac } of objects) {
    const network = cloud.networks.get(networkid) ?? [...cloud.networks.all()].find((row) => String(row.number) === networkid)
    if (network === undefined) throw invalid(`Unable to translate and find entity with networkId: ${networkid ?? null}`)
    const macAddress = mac === undefined ? undefined : standardMac(mac)
    nics.set(network.id, { networkId: network.id, ipAddress: ip, ip6Address: ipv6, macAddress })
  }
  return [...nics.values()]
}
