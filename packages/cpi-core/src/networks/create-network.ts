import {
  createNetwork as createNetworkCommand,
  deleteNetwork,
  listNetworkACLLists,
  listNetworkOfferings,
  listNetworks,
  listVPCs,
} from 'cloudstack-client/api'
import * as z from 'zod/mini'
import type { Network } from '../cloud/entities.ts'
import { findByReference } from '../cloud/find.ts'
import { findZoneOrOnly } from '../cloud/find-zone.ts'
import { parseProperties } from '../config/parse-properties.ts'
import { cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { directorDigest, ownedName } from '../values/names.ts'
import { nearest } from '../values/nearest.ts'
import { type NetworkProperties, networkSection } from './network-cloud-properties.ts'
import { rangeOf, rangeSettings } from './network-range.ts'

const definition = z.looseObject({
  type: z._default(z.string(), 'manual'),
  cloud_properties: z.nullish(z.record(z.string(), z.unknown())),
  range: z.optional(z.cidrv4()),
  gateway: z.optional(z.ipv4()),
  netmask_bits: z.optional(z.int().check(z.minimum(8), z.maximum(30))),
})

/** Creates an isolated network, or a tier of a VPC, with the named offering; it is deleted again if anything fails. */
export const createNetwork = cpiMethod({ definition }, async ({ definition: wanted }, deps) => {
  const given = subnetProperties(wanted.cloud_properties ?? {})
  const properties = parseProperties(networkSection, given)
  if (properties.network_offering === undefined)
    throw cloudError('properties-invalid', 'create_network needs network_offering in the cloud_properties of the subnet')
  const parts = await findParts(deps, properties, properties.network_offering)
  const name = properties.name ?? ownedName('net', deps.request.directorUuid, deps.newId())
  // Names are not unique; the description identifies the network of this call.
  const description = `${name}, made by BOSH director ${directorDigest(deps.request.directorUuid)} (${deps.newId()})`

  const noted = deps.undo.note(`delete network ${name}`, async () => deleteCreatedNetwork(deps, name, description))
  const request = { name, displaytext: description, ...parts, ...rangeSettings(wanted) }
  const network = await noted.during(async () => deps.cloud.run(createNetworkCommand, request))
  return [network.id, rangeOf(network, wanted), { ...given, name: network.id }]
})

/** `cpu` is near `vpc`, and `pod` near `id`. */
const TOO_SHORT_TO_COMPARE = 3

/**
 * The director puts the properties of the availability zone beneath those of the subnet. Those of machines are left out: create_vm, which
 * gets the result, has them from the zone itself. A key that is nearly one of a network is kept, to be refused as the mistake that it is.
 */
function subnetProperties(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = [...Object.keys(networkSection.object.shape), ...Object.keys(networkSection.aliases)]
  const isOfNetwork = (key: string) => known.includes(key) || (key.length > TOO_SHORT_TO_COMPARE && nearest(key, known) !== undefined)
  return Object.fromEntries(Object.entries(given).filter(([key]) => isOfNetwork(key)))
}

async function findParts(deps: Dependencies, properties: NetworkProperties, offeringName: string) {
  const { vpc, acl } = properties
  const [zone, offering, vpcRow, aclRow] = await Promise.all([
    findZoneOrOnly(deps.cloud, properties.availability_zone ?? deps.config.cloudstack.default_zone),
    findByReference(deps.cloud, listNetworkOfferings, offeringName, 'network offering'),
    vpc === undefined ? undefined : findByReference(deps.cloud, listVPCs, vpc, 'VPC'),
    acl === undefined ? undefined : findByReference(deps.cloud, listNetworkACLLists, acl, 'network ACL list'),
  ])
  if (zone === undefined)
    throw cloudError('zone-not-given', 'no zone is given for the network: set availability_zone, or cloudstack.default_zone')
  return { zoneid: zone.id, networkofferingid: offering.id, vpcid: vpcRow?.id, aclid: aclRow?.id }
}

async function deleteCreatedNetwork({ cleanup }: Dependencies, name: string, description: string): Promise<boolean> {
  const networks: readonly Network[] = await cleanup.list(listNetworks, { keyword: name })
  const made = networks.filter((network) => network.name === name && network.displaytext === description)
  for (const { id } of made) await cleanup.run(deleteNetwork, { id })
  return made.length > 0
}
