import type { CloudStackClient } from 'cloudstack-client'
import { listNetworks, listServiceOfferings, listTemplates } from 'cloudstack-client/api'
import { findZone } from '../cloud/find-zone.ts'
import type { CloudConfig } from '../config/schema.ts'
import { isObject, type JsonObject } from '../values/object.ts'
import { failure } from './finding.ts'

/** What a machine for a test is made of: as the cloud-config has it, else the smallest that the account can use. */
export interface DeepPlan {
  readonly stemcellCid: string
  readonly vmProperties: JsonObject
  readonly networkProperties: JsonObject
  readonly diskProperties: JsonObject
  readonly description: string
}

/** @throws {Complaint} if something is missing without which no machine can be made */
export async function planDeepExamination(cloud: CloudStackClient, config: CloudConfig, document: JsonObject = {}): Promise<DeepPlan> {
  const zoneName = zoneOf(config, document)
  const zone = await findZone(cloud, zoneName)
  const [template, offering, network] = await Promise.all([
    readyTemplate(cloud, zone.id),
    propertiesOf(document, 'vm_types') ?? smallestOffering(cloud),
    networkOf(document) ?? anyNetwork(cloud, zone.id),
  ])
  return {
    stemcellCid: template.id,
    vmProperties: { ...offering, availability_zone: zone.name ?? zoneName },
    networkProperties: zone.networktype === 'Basic' ? {} : network,
    diskProperties: propertiesOf(document, 'disk_types') ?? {},
    description: `a machine of "${String(offering['compute_offering'])}" from template "${template.name}" in zone "${zone.name}"`,
  }
}

function zoneOf({ default_zone: preset }: CloudConfig, document: JsonObject): string {
  const zone = propertiesOf(document, 'azs')?.['availability_zone'] ?? preset
  if (typeof zone === 'string') return zone
  throw failure('no zone is given', 'set cloudstack.default_zone, or give --cloud-config')
}

/** Returns the first cloud_properties of such an entry that are not empty. */
function propertiesOf(document: JsonObject, key: string): JsonObject | undefined {
  const list = document[key]
  if (!Array.isArray(list)) return undefined
  return list
    .filter(isObject)
    .map((item) => item['cloud_properties'])
    .filter(isObject)
    .find((properties) => Object.keys(properties).length > 0)
}

function networkOf(document: JsonObject): JsonObject | undefined {
  const networks = Array.isArray(document['networks']) ? document['networks'].filter(isObject) : []
  const subnets = networks
    .filter(({ type }) => type !== 'vip')
    .flatMap((network) => (Array.isArray(network['subnets']) ? network['subnets'].filter(isObject) : [network]))
  return propertiesOf({ subnets }, 'subnets')
}

/** Stemcells of this CPI bring an agent; any other template shows as well whether machines can be made. */
async function readyTemplate(cloud: CloudStackClient, zoneid: string) {
  const rows = await cloud.list(listTemplates, { templatefilter: 'executable', zoneid })
  const ready = rows.filter(({ isready }) => isready === true)
  const found = ready.find(({ name = '' }) => name.startsWith('stemcell-')) ?? ready[0]
  if (found === undefined) throw failure('no template is ready in the zone', 'upload a stemcell first: bosh upload-stemcell')
  return found
}

async function smallestOffering(cloud: CloudStackClient): Promise<JsonObject> {
  const rows = await cloud.list(listServiceOfferings, {})
  const fixed = rows.filter(({ iscustomized, hosttags }) => iscustomized !== true && (hosttags ?? '') === '')
  const [smallest] = fixed.sort((left, right) => (left.memory ?? 0) - (right.memory ?? 0))
  if (smallest?.name === undefined) throw failure('the account sees no service offering of fixed size', 'name one in --cloud-config')
  return { compute_offering: smallest.name }
}

async function anyNetwork(cloud: CloudStackClient, zoneid: string): Promise<JsonObject> {
  const [network] = await cloud.list(listNetworks, { zoneid })
  if (network === undefined)
    throw failure('the account can use no network in the zone', 'create one, or let one be shared with the account')
  return { name: network.id }
}
