import type { CloudStackClient } from 'cloudstack-client'
import {
  listApis,
  listCapabilities,
  listDiskOfferings,
  listNetworks,
  listSecurityGroups,
  listServiceOfferings,
  listSSHKeyPairs,
} from 'cloudstack-client/api'
import { API_CALLS } from '../api-calls.ts'
import { findByReference } from '../cloud/find.ts'
import { findZone } from '../cloud/find-zone.ts'
import { findProjectId } from '../cloud/project-client.ts'
import type { CloudConfig } from '../config/schema.ts'
import { examine, type Finding } from './finding.ts'

/** Checks everything that the CPI needs from the cloud, in the order in which an operator would look. */
export async function examineCloud(cloud: CloudStackClient, config: CloudConfig): Promise<readonly Finding[]> {
  const credentials = await examine('credentials', async () => version(cloud))
  if (credentials.state === 'failed') return [credentials]
  const rest = await Promise.all([
    examine('permissions', async () => permissions(cloud)),
    ...optional('zone', config.default_zone, async (zone) => describeZone(cloud, zone)),
    ...optional('project', config.project, async (project) => `"${project}" is ${await findProjectId(cloud, project)}`),
    ...optional('key pair', config.default_key_name, async (name) => keyPair(cloud, name)),
    ...offerings(cloud, config),
    examine('networks', async () => networks(cloud, config.default_zone)),
    ...securityGroups(cloud, config),
    examine('expunge', async () => expunge(cloud, config)),
  ])
  return [credentials, ...rest]
}

function optional(check: string, name: string | undefined, find: (name: string) => Promise<string>): Promise<Finding>[] {
  return name === undefined ? [] : [examine(check, async () => find(name))]
}

async function version(cloud: CloudStackClient): Promise<string> {
  const { cloudstackversion } = await cloud.run(listCapabilities, {})
  return `accepted by CloudStack ${cloudstackversion ?? '(of unknown version)'}`
}

async function permissions(cloud: CloudStackClient): Promise<string> {
  const allowed = new Set((await cloud.list(listApis, {})).map(({ name }) => name))
  const missing = API_CALLS.filter((name) => !allowed.has(name))
  if (missing.length > 0) throw new Error(`the account may not call ${missing.join(', ')}: add them to its role`)
  return `all ${API_CALLS.length} commands of the CPI are allowed`
}

async function describeZone(cloud: CloudStackClient, name: string): Promise<string> {
  const zone = await findZone(cloud, name)
  if (zone.allocationstate === 'Disabled') throw new Error(`zone "${name}" is disabled: new machines are refused`)
  return `"${name}" is ${zone.networktype}${zone.securitygroupsenabled === true ? ' with security groups' : ''}`
}

async function keyPair(cloud: CloudStackClient, name: string): Promise<string> {
  const pair = await cloud.one(listSSHKeyPairs, { name }, `SSH key pair "${name}"`, (item) => item.name === name)
  return `"${name}" has fingerprint ${pair.fingerprint}`
}

function offerings(cloud: CloudStackClient, { default_offer: preset }: CloudConfig): Promise<Finding>[] {
  const named = Object.entries(preset).flatMap(([key, name]) =>
    optional(`default_offer.${key}`, name, async (offering) => {
      const found = await findByReference(cloud, listDiskOfferings, offering, 'disk offering')
      return `"${offering}" ${found.iscustomized === true ? 'is customised' : `has ${found.disksize} GiB`}`
    }),
  )
  const usable = examine('offerings', async () => {
    const [compute, disk] = await Promise.all([cloud.list(listServiceOfferings, {}), cloud.list(listDiskOfferings, {})])
    if (compute.length === 0) throw new Error('the account sees no service offering: no machine can be made')
    if (disk.length === 0) throw new Error('the account sees no disk offering: no disk can be made')
    return `${compute.length} service offerings, ${disk.length} disk offerings`
  })
  return [...named, usable]
}

async function networks(cloud: CloudStackClient, zone: string | undefined): Promise<string> {
  const all = await cloud.list(listNetworks, {})
  const here = all.filter(({ zonename, zoneid }) => zone === undefined || zonename === zone || zoneid === zone)
  if (here.length === 0) throw new Error(`the account can use no network${zone === undefined ? '' : ` in zone "${zone}"`}`)
  return here.map(({ name, cidr }) => `${name}${cidr === undefined ? '' : ` ${cidr}`}`).join(', ')
}

function securityGroups(cloud: CloudStackClient, { default_security_groups: names }: CloudConfig): Promise<Finding>[] {
  if (names.length === 0) return []
  return [
    examine('security groups', async () => {
      const groups = await cloud.list(listSecurityGroups, {})
      const missing = names.filter((name) => !groups.some((group) => group.name === name || group.id === name))
      if (missing.length > 0) throw new Error(`${missing.join(', ')} does not exist`)
      return names.join(', ')
    }),
  ]
}

async function expunge(cloud: CloudStackClient, { expunge: wanted }: CloudConfig): Promise<string> {
  const { allowuserexpungerecovervm: allowed } = await cloud.run(listCapabilities, {})
  if (wanted === true && allowed !== true) throw new Error('expunge is true, but the account may not expunge machines: set it to "auto"')
  return allowed === true ? 'machines are expunged at once' : 'machines are stopped and lose their addresses before they are destroyed'
}
