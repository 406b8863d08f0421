import { isIPv6 } from 'node:net'
import { createGuestNetworkIpv6Prefix, deleteGuestNetworkIpv6Prefix, listGuestNetworkIpv6Prefixes } from 'cloudstack-client/api'
import { job, list, listing, SUCCESS } from '../api/define.ts'
import { same } from '../api/select.ts'
import { date, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import type { Ipv6PrefixRow } from '../database/network-rows.ts'

/** The prefix length of a guest network. */
const NETWORK_BITS = 64
const ids = { id: 'ipv6Prefixes' } as const

export const ipv6PrefixCommands = [
  job(createGuestNetworkIpv6Prefix, { evidence: 'recorded' }, ({ cloud }, { zoneid, prefix }) => ({
    finish: () => {
      bitsOf(prefix)
      const row = { id: cloud.newId(), number: cloud.nextNumber('ipv6Prefixes'), zoneId: zoneid, prefix, createdMs: cloud.nowMs() }
      // The server forgets to name the member (recorded).
      return { null: viewPrefix(cloud.ipv6Prefixes.insert(row)) }
    },
  })),

  list(listGuestNetworkIpv6Prefixes, { ids, evidence: 'recorded', key: 'guestnetworkipv6prefix' }, ({ cloud }, { id, zoneid }) =>
    listing(
      [...cloud.ipv6Prefixes.all()].filter((row) => same(id, row.id) && same(zoneid, row.zoneId)),
      viewPrefix,
    ),
  ),

  job(deleteGuestNetworkIpv6Prefix, { ids, evidence: 'recorded' }, ({ cloud }, { id }) => ({
    finish: () => {
      if (cloud.ipv6Prefixes.get(id) === undefined) {
        throw invalid(`Unable to find IPv6 guest prefix ID: ${cloud.ipv6Prefixes.getIncludingRemoved(id)?.number}`)
      }
      cloud.ipv6Prefixes.remove(id)
      return SUCCESS
    },
  })),
]

/** @throws {ApiError} for a malformed prefix, or one that is too long for a network */
function bitsOf(prefix: string): number {
  const [address = '', bits = ''] = prefix.split('/')
  if (!isIPv6(address) || !/^\d{1,3}$/.test(bits)) throw invalid(`Invalid IPv6 prefix: ${prefix}`)
  if (Number(bits) > NETWORK_BITS) throw invalid(`IPv6 prefix must be /${NETWORK_BITS} or less`)
  return Number(bits)
}

function viewPrefix(row: Ipv6PrefixRow): View {
  const subnets = 2 ** (NETWORK_BITS - bitsOf(row.prefix))
  return {
    id: row.id,
    prefix: row.prefix,
    zoneid: row.zoneId,
    usedsubnets: 0,
    availablesubnets: subnets,
    totalsubnets: subnets,
    created: date(row.createdMs),
  }
}
