import type { CloudStackClient } from 'cloudstack-client'
import {
  associateIpAddress,
  createAffinityGroup,
  createDiskOffering,
  createNetwork,
  createProject,
  createRolePermission,
  createSecurityGroup,
  createServiceOffering,
  deleteAffinityGroup,
  deleteNetwork,
  deleteRolePermission,
  deleteServiceOffering,
  deleteTemplate,
  getUploadParamsForTemplate,
  listAffinityGroups,
  listNetworkOfferings,
  listNetworks,
  listOsTypes,
  listRolePermissions,
  listRoles,
  listServiceOfferings,
  listTemplates,
  listZones,
  registerSSHKeyPair,
  updateResourceLimit,
  updateZone,
} from 'cloudstack-client/api'
import { configure } from '../../src/config/configure.ts'
import type { Examination } from '../../src/doctor/index.ts'
import { deleteOrphan, findOrphans, NOTHING_KNOWN } from '../../src/orphans/index.ts'
import type { Box } from './cpi-in-a-box.ts'
import { configFile } from './requests.ts'

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined }

export interface Setting {
  readonly account?: string
  readonly cloudstack?: object
  readonly cloudConfig?: Examination['cloudConfig']
  readonly vms?: number
}

/** One line of the doctor: what makes it fail, and its remedy, by another setting or by a change of the cloud. */
interface Line {
  readonly id: string
  readonly what: string
  readonly given?: Setting
  readonly remedied?: Setting
  readonly breaking?: (cloud: Clients) => Promise<unknown>
  readonly remedy?: (cloud: Clients) => Promise<unknown>
}

interface Clients {
  readonly user: CloudStackClient
  readonly other: CloudStackClient
  readonly admin: CloudStackClient
  readonly box: Box
}

async function zone({ admin }: Clients) {
  const found = (await admin.list(listZones, { name: 'zone-advanced' }))[0]
  if (found === undefined) throw new Error('the seed has no zone-advanced')
  return found
}

async function limitedRole({ admin }: Clients) {
  const roles = await admin.list(listRoles, {})
  const role = roles.find(({ name = '' }) => /limited|cpi/i.test(name))
  if (role === undefined) throw new Error(`no role of ${roles.map(({ name }) => name).join()} is that of the limited account`)
  return role
}

export const vmType = (properties: object) => ({
  vm_types: [{ name: 'web', cloud_properties: { compute_offering: 'small', ...properties } }],
})

export const subnet = (name: string) => ({ name, type: 'manual', subnets: [{ cloud_properties: { name } }] })

export const LINES: readonly Line[] = [
  { id: 'credentials', what: 'wrong keys', given: { cloudstack: { secret_access_key: 'another-key' } }, remedied: {} },
  {
    id: 'project',
    what: 'a project that is not there',
    given: { cloudstack: { project: 'team' } },
    remedy: async ({ user }) => user.run(createProject, { name: 'team', displaytext: 'team' }),
  },
  {
    id: 'permissions',
    what: 'a role without a command',
    given: { account: 'limited' },
    breaking: async (cloud) => {
      const { id: roleid } = await limitedRole(cloud)
      const rules = await cloud.admin.list(listRolePermissions, { roleid })
      const rule = rules.find((row) => row.rule === 'createSnapshot')
      await cloud.admin.run(deleteRolePermission, { id: rule?.id ?? '' })
    },
    remedy: async (cloud) => {
      const { id: roleid } = await limitedRole(cloud)
      await cloud.admin.run(createRolePermission, { roleid, rule: 'createSnapshot', permission: 'allow' })
    },
  },
  {
    id: 'zone',
    what: 'a disabled zone',
    breaking: async (cloud) => cloud.admin.run(updateZone, { id: (await zone(cloud)).id, allocationstate: 'Disabled' }),
    remedy: async (cloud) => cloud.admin.run(updateZone, { id: (await zone(cloud)).id, allocationstate: 'Enabled' }),
  },
  { id: 'hypervisors', what: 'another hypervisor', given: { cloudstack: { stemcell: { hypervisor: 'VMware' } } }, remedied: {} },
  {
    id: 'os-type',
    what: 'an unknown OS type',
    given: { cloudstack: { stemcell: { os_type: 'Ubuntu' } } },
    remedied: { cloudstack: { stemcell: { os_type: 'Ubuntu 22.04 LTS' } } },
  },
  {
    id: 'key-pair',
    what: 'a key pair that is not there',
    given: { cloudstack: { default_key_name: 'new' } },
    remedy: async ({ user }) => user.run(registerSSHKeyPair, { name: 'new', publickey: PUBLIC_KEY }),
  },
  {
    id: 'default-offer.disk',
    what: 'a disk offering that is not there',
    given: { cloudstack: { default_offer: { disk: 'disk-7' } } },
    remedy: async ({ admin }) => admin.run(createDiskOffering, { name: 'disk-7', displaytext: 'disk-7', disksize: 7 }),
  },
  {
    id: 'offerings',
    what: 'no service offering',
    breaking: async ({ admin }) => {
      for (const { id } of await admin.list(listServiceOfferings, {})) await admin.run(deleteServiceOffering, { id })
    },
    remedy: async ({ admin }) =>
      admin.run(createServiceOffering, { name: 'tiny', displaytext: 'tiny', cpunumber: 1, cpuspeed: 500, memory: 512 }),
  },
  {
    id: 'networks',
    what: 'no network that the account can use',
    given: { account: 'other' },
    breaking: async (cloud) => {
      const shared = await cloud.admin.list(listNetworks, { keyword: 'net-shared' })
      for (const { id } of shared) await cloud.admin.run(deleteNetwork, { id })
    },
    remedy: async (cloud) => {
      const offerings = await cloud.other.list(listNetworkOfferings, { name: 'DefaultIsolatedNetworkOfferingWithSourceNatService' })
      const { id: zoneid } = await zone(cloud)
      await cloud.other.run(createNetwork, { name: 'net-other', zoneid, networkofferingid: offerings[0]?.id ?? '' })
    },
  },
  {
    id: 'templates',
    what: 'a stemcell that was never uploaded',
    breaking: async (cloud) => abandonUpload(cloud, 'stemcell-8854897e-1'),
    remedy: async ({ user, box }) => {
      const known = NOTHING_KNOWN
      const { orphans } = await findOrphans(user, { directorUuid: undefined, minimumAgeMs: 0, clock: box.emulator.clock, known })
      const { config } = configure(configFile(), {})
      for (const orphan of orphans) await deleteOrphan(user, orphan, { config, log: SILENT, settings: undefined })
    },
  },
  {
    id: 'templates',
    what: "somebody's template that was never uploaded",
    breaking: async (cloud) => abandonUpload(cloud, 'by hand'),
    remedy: async ({ user }) => {
      const templates = await user.list(listTemplates, { templatefilter: 'self', name: 'by hand' })
      await user.run(deleteTemplate, { id: templates[0]?.id ?? '' })
    },
  },
  {
    id: 'security-groups',
    what: 'a security group that is not there',
    given: { cloudstack: { default_security_groups: ['web'] } },
    remedy: async ({ user }) => user.run(createSecurityGroup, { name: 'web' }),
  },
  {
    id: 'limits',
    what: 'a limit that is too low',
    given: { vms: 5 },
    breaking: async ({ user, admin }) => limitMachines(user, admin, 3),
    remedy: async ({ user, admin }) => limitMachines(user, admin, 20),
  },
  { id: 'user-data', what: 'a low limit of user data', given: { cloudstack: { user_data_max_length: 4096 } }, remedied: {} },
  { id: 'expunge', what: 'a wish that the account may not have', given: { cloudstack: { expunge: true } }, remedied: {} },
  {
    id: 'cloud-config.vm-type.compute_offering',
    what: 'a service offering that is not there',
    given: { cloudConfig: vmType({ compute_offering: 'tiny' }) },
    remedy: async ({ admin }) =>
      admin.run(createServiceOffering, { name: 'tiny', displaytext: 'tiny', cpunumber: 1, cpuspeed: 500, memory: 512 }),
  },
  {
    id: 'cloud-config.vm-type.keys',
    what: 'a mistyped key',
    given: { cloudConfig: vmType({ key_nam: 'bosh' }) },
    remedied: { cloudConfig: vmType({ key_name: 'bosh' }) },
  },
  {
    id: 'cloud-config.vm-type.affinity_group',
    what: 'an affinity group of another type',
    given: { cloudConfig: vmType({ affinity_group: 'spread', affinity_group_type: 'host affinity' }) },
    breaking: async ({ user }) => user.run(createAffinityGroup, { name: 'spread', type: 'host anti-affinity' }),
    remedy: async ({ user }) => {
      const [group] = await user.list(listAffinityGroups, { name: 'spread' })
      await user.run(deleteAffinityGroup, { id: group?.id })
    },
  },
  {
    id: 'cloud-config.vm-type.lbs',
    what: 'an address that is not acquired',
    given: { cloudConfig: vmType({ lbs: [{ name: 'lb', public_ip: '203.0.113.250', public_port: 80, private_port: 80 }] }) },
    remedy: async ({ user }) => {
      const [network] = await user.list(listNetworks, { keyword: 'net-isolated' })
      await user.run(associateIpAddress, { ipaddress: '203.0.113.250', networkid: network?.id })
    },
  },
  {
    id: 'cloud-config.disk-type.disk_offering',
    what: 'a storage tag that no pool has',
    given: { account: 'admin', cloudConfig: { disk_types: [{ name: 'fast', cloud_properties: { disk_offering: 'disk-no-pool' } }] } },
    remedied: { account: 'admin', cloudConfig: { disk_types: [{ name: 'fast', cloud_properties: { disk_offering: 'disk-20' } }] } },
  },
  {
    id: 'cloud-config.network.name',
    what: 'a network with too few addresses',
    given: { cloudConfig: { networks: [subnet('net-isolated')] }, vms: 300 },
    remedied: { cloudConfig: { networks: [subnet('net-isolated')] }, vms: 100 },
  },
  {
    id: 'cloud-config.network.static-nat',
    what: 'a vip network and no static NAT',
    given: { cloudConfig: { networks: [subnet('net-shared'), { name: 'v', type: 'vip' }] } },
    remedied: { cloudConfig: { networks: [subnet('net-shared'), subnet('net-isolated'), { name: 'v', type: 'vip' }] } },
  },
]

const HOUR_MS = 3_600_000

/** CloudStack gives up an upload that was never started after an hour. */
async function abandonUpload(cloud: Clients, name: string): Promise<void> {
  const { id: zoneid } = await zone(cloud)
  const types = await cloud.user.list(listOsTypes, { description: 'Ubuntu 22.04 LTS' })
  const image = { format: 'QCOW2', hypervisor: 'KVM', ostypeid: types[0]?.id }
  await cloud.user.run(getUploadParamsForTemplate, { ...image, name, displaytext: name, zoneid })
  cloud.box.emulator.advanceMs(2 * HOUR_MS)
}

const PUBLIC_KEY = `ssh-ed25519 ${Buffer.concat([Buffer.from([0, 0, 0, 11]), Buffer.from('ssh-ed25519'), Buffer.from([0, 0, 0, 32]), Buffer.alloc(32, 7)]).toString('base64')}`

/** Resource type 0 of CloudStack's limits. */
async function limitMachines(user: CloudStackClient, admin: CloudStackClient, max: number): Promise<void> {
  const [network] = await user.list(listNetworks, { keyword: 'net-isolated' })
  const { account, domainid } = network ?? {}
  await admin.run(updateResourceLimit, { resourcetype: 0, max, account, domainid })
}
