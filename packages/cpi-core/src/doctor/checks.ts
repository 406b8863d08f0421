import type { CloudStackClient } from 'cloudstack-client'
import { findProjectId, projectClient } from '../cloud/project-client.ts'
import type { CloudConfig } from '../config/schema.ts'
import type { JsonObject } from '../values/object.ts'
import { type Capabilities, checkExpunge, checkPermissions, readCapabilities, versionIn } from './account-checks.ts'
import { checkLimits, checkNetworks } from './capacity-checks.ts'
import { examineCloudConfig } from './cloud-config-checks.ts'
import { examine, type Finding, warning } from './finding.ts'
import { checkDiskOffering, checkKeyPair, checkOfferings, checkSecurityGroups } from './named-checks.ts'
import { checkHypervisors, checkOsType, checkTemplates, checkZone } from './zone-checks.ts'

export interface Examination {
  /** Parsed, as the director takes it. */
  readonly cloudConfig?: JsonObject | undefined
  /** How many machines are going to be made. */
  readonly vms?: number
}

/** Checks everything that the CPI needs from the cloud, in the order in which an operator would look; creates nothing. */
export async function examineCloud(
  account: CloudStackClient,
  config: CloudConfig,
  examination: Examination = {},
): Promise<readonly Finding[]> {
  const { cloudConfig: document, vms = 0 } = examination
  let capabilities: Capabilities = {}
  const credentials = await examine('credentials', 'credentials', async () => {
    capabilities = await readCapabilities(account)
    return versionIn(capabilities)
  })
  if (credentials.state === 'failed') return [credentials]
  let projectId: string | undefined
  const project = await Promise.all(
    optional('project', 'project', config.project, async (name) => {
      projectId = await findProjectId(account, name)
      return `"${name}" is ${projectId}`
    }),
  )
  if (project.some(({ state }) => state === 'failed')) return [credentials, ...project]
  const cloud = projectId === undefined ? account : projectClient(account, projectId)
  const rest = await Promise.all([
    examine('permissions', 'permissions', async () => checkPermissions(account)),
    ...zoneRows(cloud, config),
    ...optional('key-pair', 'key pair', config.default_key_name, async (name) => checkKeyPair(cloud, name)),
    ...Object.entries(config.default_offer).flatMap(([key, name]) =>
      optional(`default-offer.${key}`, `default_offer.${key}`, name, async (offering) => checkDiskOffering(cloud, offering)),
    ),
    examine('offerings', 'offerings', async () => checkOfferings(cloud)),
    examine('networks', 'networks', async () => checkNetworks(cloud, config.default_zone)),
    ...securityGroupRows(cloud, config),
    examine('templates', 'templates', async () => checkTemplates(cloud)),
    examine('limits', 'limits', async () => checkLimits(cloud, vms)),
    examine('user-data', 'user data', async () => userData(config)),
    examine('expunge', 'expunge', async () => checkExpunge(capabilities, config)),
    ...(document === undefined ? [] : examineCloudConfig({ cloud, config, document, vms })),
  ])
  return [credentials, ...project, ...rest]
}

function zoneRows(cloud: CloudStackClient, config: CloudConfig): readonly Promise<Finding>[] {
  return [
    ...optional('zone', 'zone', config.default_zone, async (zone) => checkZone(cloud, zone)),
    examine('hypervisors', 'hypervisors', async () => checkHypervisors(cloud, config)),
    ...optional('os-type', 'OS type', config.stemcell.os_type, async (name) => checkOsType(cloud, name)),
  ]
}

function securityGroupRows(cloud: CloudStackClient, { default_security_groups: names }: CloudConfig): readonly Promise<Finding>[] {
  return names.length === 0 ? [] : [examine('security-groups', 'security groups', async () => checkSecurityGroups(cloud, names))]
}

const REMEDY = 'correct the name in the configuration, or make it'

function optional(id: string, check: string, name: string | undefined, find: (name: string) => Promise<string>): Promise<Finding>[] {
  return name === undefined ? [] : [examine(id, check, async () => find(name), REMEDY)]
}

/** Base64 characters that the settings of a machine with certificates need. */
const COMFORTABLE_LENGTH = 16_384

async function userData({ user_data_max_length: longest }: CloudConfig): Promise<string> {
  if (longest >= COMFORTABLE_LENGTH) return `at most ${longest} characters`
  throw warning(
    `at most ${longest} characters: settings with many certificates may not fit`,
    "raise the cloud's vm.userdata.max.length, then cloudstack.user_data_max_length",
  )
}
