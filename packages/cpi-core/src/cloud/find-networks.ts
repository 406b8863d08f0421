import type { CloudStackClient } from 'cloudstack-client'
import { listNetworks } from 'cloudstack-client/api'
import { isUuid } from '../values/cids.ts'
import type { Network } from './entities.ts'
import { emptyIfNotFound } from './find.ts'

export interface NetworkReference {
  /** Name or id. */
  readonly name: string
  /** Name or id of the VPC, for tiers. */
  readonly vpc: string | undefined
}

/**
 * Returns all networks of that name that the account can use, in any zone; names are not unique in CloudStack.
 * Servers before 4.22 have no exact filter, so the name is searched as a keyword and compared afterwards.
 */
export async function findNetworks(cloud: CloudStackClient, { name, vpc }: NetworkReference): Promise<readonly Network[]> {
  const query = isUuid(name) ? { id: name } : { keyword: name }
  const rows = await emptyIfNotFound(cloud.list(listNetworks, query))
  return rows.filter((row) => (row.id === name || row.name === name) && (vpc === undefined || row.vpcid === vpc || row.vpcname === vpc))
}

/** Returns the only guest network of a basic zone, which machines there do not name; undefined if the account does not see exactly one. */
export async function networkOfBasicZone(cloud: CloudStackClient, zoneid: string): Promise<Network | undefined> {
  const rows = await cloud.list(listNetworks, { zoneid })
  const [only, ...others] = rows.filter((row) => row.zoneid === zoneid && row.type === 'Shared')
  return others.length === 0 ? only : undefined
}

export function offersSecurityGroups(network: Network): boolean {
  return offers(network, 'SecurityGroup')
}

/** Returns whether the network provides a service (UserData, StaticNat, Lb …). */
export function offers(network: Network, service: string): boolean {
  return network.service?.some((item) => item.name === service) ?? false
}
