import type { CloudStackClient } from 'cloudstack-client'
import type { Network } from '../cloud/entities.ts'
import { findNetworks, offers } from '../cloud/find-networks.ts'
import { isInZone } from '../cloud/find-zone.ts'
import type { CloudConfig } from '../config/schema.ts'
import { canonical, type Section } from '../config/section.ts'
import { diskSection } from '../disks/disk-cloud-properties.ts'
import { networkSection, vipSection } from '../networks/network-cloud-properties.ts'
import { isObject, type JsonObject } from '../values/object.ts'
import { vmSection } from '../vms/vm-cloud-properties.ts'
import { checkFreeAddresses } from './capacity-checks.ts'
import { examine, type Finding, failure } from './finding.ts'
import {
  checkAcquired,
  checkAffinityGroup,
  checkDiskOffering,
  checkKeyPair,
  checkSecurityGroups,
  checkServiceOffering,
} from './named-checks.ts'
import { checkZone } from './zone-checks.ts'

interface Context {
  readonly cloud: CloudStackClient
  readonly config: CloudConfig
  readonly document: JsonObject
  readonly vms: number
}

/** Checks everything that a cloud-config names, in the zones of its availability zones. @param document as the director takes it */
export function examineCloudConfig(context: Context): readonly Promise<Finding>[] {
  return [
    ...entries(context.document, 'azs').flatMap((item) => vmRows(context, 'az', item)),
    ...entries(context.document, 'vm_types').flatMap((item) => vmRows(context, 'vm-type', item)),
    ...entries(context.document, 'vm_extensions').flatMap((item) => vmRows(context, 'vm-extension', item)),
    ...entries(context.document, 'disk_types').flatMap((item) => diskRows(context, item)),
    ...entries(context.document, 'networks').flatMap((item) => networkRows(context, item)),
  ]
}

interface Entry {
  readonly name: string
  readonly item: JsonObject
  readonly properties: unknown
}

function entries(document: JsonObject, key: string): readonly Entry[] {
  return objectsIn(document[key]).map((item) => ({ name: String(item['name']), item, properties: item['cloud_properties'] }))
}

function objectsIn(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** A dynamic network may have its properties without subnets. */
function subnetsOf(network: JsonObject): readonly JsonObject[] {
  return Array.isArray(network['subnets']) ? objectsIn(network['subnets']) : [network]
}

type Check = (value: string, properties: JsonObject) => Promise<string>

/** One row for the keys, or one for each that is wrong, and one for each key with the name of a resource. */
function rows(
  kind: string,
  { name, properties }: Entry,
  section: Section,
  checks: Readonly<Record<string, Check>>,
): readonly Promise<Finding>[] {
  const { value, problems } = canonical(section, properties)
  const [id, check] = [`cloud-config.${kind}.keys`, `${kind} ${name}: keys`]
  const wrong = problems.map(async (problem) =>
    examine(id, check, async () => Promise.reject(failure(problem, 'correct the key in the cloud-config'))),
  )
  const known = problems.length > 0 || Object.keys(value).length === 0 ? [] : [examine(id, check, async () => 'all are known')]
  const named = Object.entries(checks).flatMap(([key, find]) =>
    texts(value[key]).map(async (text) =>
      examine(
        `cloud-config.${kind}.${key}`,
        `${kind} ${name}: ${key}`,
        async () => find(text, value),
        `correct ${key} of ${kind} "${name}", or make it`,
      ),
    ),
  )
  return [...wrong, ...known, ...named]
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function vmRows({ cloud }: Context, kind: string, entry: Entry): readonly Promise<Finding>[] {
  const { value } = canonical(vmSection, entry.properties)
  return [
    ...rows(kind, entry, vmSection, {
      compute_offering: async (name) => checkServiceOffering(cloud, name),
      ephemeral_disk_offering: async (name) => checkDiskOffering(cloud, name),
      root_disk_offering: async (name) => checkDiskOffering(cloud, name),
      availability_zone: async (name) => checkZone(cloud, name),
      key_name: async (name) => checkKeyPair(cloud, name),
      security_groups: async (name) => checkSecurityGroups(cloud, [name]),
      affinity_group: async (name, { affinity_group_type: type = 'host anti-affinity' }) => checkAffinityGroup(cloud, name, String(type)),
    }),
    ...objectsIn(value['lbs']).map(async ({ name, public_ip: address }) =>
      examine(`cloud-config.${kind}.lbs`, `${kind} ${entry.name}: lb ${String(name)}`, async () => checkAcquired(cloud, String(address))),
    ),
    ...(kind === 'vm-type' && value['compute_offering'] === undefined ? [withoutOffering(entry)] : []),
  ]
}

async function withoutOffering({ name }: Entry): Promise<Finding> {
  return examine('cloud-config.vm-type.compute_offering', `vm-type ${name}: compute_offering`, async () =>
    Promise.reject(failure('is not given', 'name a service offering, here or in the VM extensions that are always used with this type')),
  )
}

function diskRows({ cloud }: Context, entry: Entry): readonly Promise<Finding>[] {
  return rows('disk-type', entry, diskSection, {
    disk_offering: async (name) => checkDiskOffering(cloud, name),
    availability_zone: async (name) => checkZone(cloud, name),
  })
}

function networkRows(context: Context, { name, item }: Entry): readonly Promise<Finding>[] {
  if (item['type'] === 'vip') {
    const able = networksWithStaticNat(context)
    return [vipRow(able, name), ...subnetsOf(item).flatMap((subnet) => vipKeyRows(able, name, subnet))]
  }
  return subnetsOf(item).flatMap((subnet) => {
    const zones = zonesOf(context, subnet)
    const entry = { name, item: subnet, properties: subnet['cloud_properties'] }
    return zones.flatMap((zone) =>
      rows('network', entry, networkSection, { name: async (reference, { vpc }) => checkNetwork(context, reference, vpc, zone) }),
    )
  })
}

/** A machine with a vip network needs another one that has static NAT. */
async function vipRow(withStaticNat: Promise<readonly Network[]>, name: string): Promise<Finding> {
  return examine('cloud-config.network.static-nat', `network ${name}: static NAT`, async () => {
    const able = await withStaticNat
    if (able.length > 0) return `possible in ${able.map((network) => `"${network.name}"`).join(', ')}`
    throw failure(
      'no network of this cloud-config has static NAT, which its machines need',
      'add an isolated network or a VPC tier whose offering has StaticNat, or remove the vip network',
    )
  })
}

async function networksWithStaticNat({ cloud, document }: Context): Promise<readonly Network[]> {
  const references = entries(document, 'networks')
    .filter(({ item }) => item['type'] !== 'vip')
    .flatMap(({ item }) => subnetsOf(item))
    .map(({ cloud_properties: properties }) => canonical(networkSection, properties).value)
  const found = await Promise.all(
    references.flatMap(({ name: reference, vpc }) =>
      typeof reference === 'string' ? [findNetworks(cloud, { name: reference, vpc: typeof vpc === 'string' ? vpc : undefined })] : [],
    ),
  )
  return found.flat().filter((network) => offers(network, 'StaticNat'))
}

function vipKeyRows(withStaticNat: Promise<readonly Network[]>, name: string, subnet: JsonObject): readonly Promise<Finding>[] {
  return rows('network', { name, item: subnet, properties: subnet['cloud_properties'] }, vipSection, {
    name: async (reference) => {
      const able = await withStaticNat
      if (able.some((network) => network.id === reference || network.name === reference)) return `"${reference}" has static NAT`
      throw failure(
        `"${reference}" is not a network of this cloud-config with static NAT`,
        `name ${able.length === 0 ? 'one that is' : `one of ${able.map((network) => `"${network.name}"`).join(', ')}`}, or none`,
      )
    },
  })
}

/** The zones of the subnet's availability zones; that of the configuration where these name none. */
function zonesOf({ config, document }: Context, { az, azs, cloud_properties: properties }: JsonObject): readonly (string | undefined)[] {
  const own = isObject(properties) ? texts(properties['availability_zone']) : []
  if (own.length > 0) return own
  const wanted = [...texts(az), ...texts(azs)]
  const zones = entries(document, 'azs')
    .filter(({ name }) => wanted.includes(name))
    .flatMap((entry) => texts(canonical(vmSection, entry.properties).value['availability_zone']))
  return zones.length > 0 ? [...new Set(zones)] : [config.default_zone]
}

async function checkNetwork({ cloud, vms }: Context, name: string, vpc: unknown, zone: string | undefined): Promise<string> {
  const found = await findNetworks(cloud, { name, vpc: typeof vpc === 'string' ? vpc : undefined })
  const [network, ...others] = found.filter((row) => zone === undefined || isInZone(row, zone))
  const where = zone === undefined ? '' : ` in zone "${zone}"`
  if (network === undefined)
    throw failure(`network "${name}" does not exist${where}`, 'correct the name, or the zone of its availability zone')
  if (others.length > 0) throw failure(`network "${name}" is ambiguous${where}`, 'give its id, or its VPC')
  const nat = network.type === 'Shared' && !offers(network, 'StaticNat') ? '; no static NAT, so no vip network' : ''
  return `${await checkFreeAddresses(cloud, network, vms)}${where}${nat}`
}
