import type { AccountRow, DomainRow, ProjectRoleRow, ProjectRow, RoleRow, UserRow } from './account-rows.ts'
import type { IpRangeRow, PublicIpRow } from './address-rows.ts'
import type { EventRow, JobRow, TagRow } from './core-rows.ts'
import type {
  ClusterRow,
  HostRow,
  ImageStoreRow,
  OsCategoryRow,
  OsTypeRow,
  PodRow,
  RouterRow,
  StoragePoolRow,
  ZoneRow,
} from './infrastructure-rows.ts'
import type { AffinityGroupRow, InstanceGroupRow, MachineRow, NicRow, SecondaryIpRow, SshKeyPairRow, UserDataRow } from './machine-rows.ts'
import type { Ipv6PrefixRow, NetworkRow } from './network-rows.ts'
import type { DiskOfferingRow, NetworkOfferingRow, ServiceOfferingRow, VpcOfferingRow } from './offering-rows.ts'
import type { Row } from './row.ts'
import type { Ipv6RuleRow, RuleRow, SecurityGroupRow, SecurityRuleRow, StickinessPolicyRow } from './rule-rows.ts'
import { createTable, type RowChange } from './table.ts'
import type { TemplateRow, UploadRow } from './template-rows.ts'
import type { MachineSnapshotRow, SnapshotPolicyRow, SnapshotRow, VolumeRow } from './volume-rows.ts'
import type { AclListRow, AclRow, VpcRow } from './vpc-rows.ts'
import type { RemoteAccessVpnRow, VpnConnectionRow, VpnCustomerGatewayRow, VpnGatewayRow, VpnUserRow } from './vpn-rows.ts'

const owned = { account: (row: { readonly accountId?: string | undefined }) => row.accountId }

/** The database: one table per kind of resource, with indexes that keep every look-up independent of size. */
export function createTables(changed: RowChange) {
  return {
    ...accountTables(changed),
    ...infrastructureTables(changed),
    ...computeTables(changed),
    ...storageTables(changed),
    ...networkTables(changed),
    ...ipv6Tables(changed),
    ...vpnTables(changed),
  }
}

function accountTables(changed: RowChange) {
  return {
    domains: createTable<DomainRow, 'path'>('domains', 'Domain', { path: (row) => row.path }, changed),
    /** Resources that this cloud never has, so that every id of them is unknown. */
    absent: createTable<Row, never>('absent', 'Entity', {}, changed),
    roles: createTable<RoleRow, never>('roles', 'Role', {}, changed),
    accounts: createTable<AccountRow, 'name'>('accounts', 'Account', { name: (row) => row.name.toLowerCase() }, changed),
    users: createTable<UserRow, 'account' | 'apiKey' | 'username'>(
      'users',
      'User',
      { ...owned, apiKey: (row) => row.apiKey, username: (row) => row.username.toLowerCase() },
      changed,
    ),
    projects: createTable<ProjectRow, 'account'>('projects', 'Project', owned, changed),
    projectRoles: createTable<ProjectRoleRow, 'project'>('projectRoles', 'ProjectRole', { project: (row) => row.projectId }, changed),
    sshKeyPairs: createTable<SshKeyPairRow, 'account'>('sshKeyPairs', 'SSHKeyPair', owned, changed),
    userData: createTable<UserDataRow, 'account'>('userData', 'UserData', owned, changed),
    tags: createTable<TagRow, 'account' | 'resource' | 'pair'>(
      'tags',
      'ResourceTag',
      { ...owned, resource: (row) => row.resourceId, pair: (row) => `${row.key}\u0000${row.value}` },
      changed,
    ),
    events: createTable<EventRow, 'account'>('events', 'Event', owned, changed),
    jobs: createTable<JobRow, 'account' | 'pending'>(
      'jobs',
      'AsyncJob',
      { ...owned, pending: (row) => (row.status === 0 ? (row.instanceId ?? '') : undefined) },
      changed,
    ),
  }
}

function infrastructureTables(changed: RowChange) {
  return {
    zones: createTable<ZoneRow, never>('zones', 'Zone', {}, changed),
    pods: createTable<PodRow, 'zone'>('pods', 'Pod', { zone: (row) => row.zoneId }, changed),
    clusters: createTable<ClusterRow, 'zone'>('clusters', 'Cluster', { zone: (row) => row.zoneId }, changed),
    hosts: createTable<HostRow, 'zone'>('hosts', 'Host', { zone: (row) => row.zoneId }, changed),
    storagePools: createTable<StoragePoolRow, 'zone'>('storagePools', 'StoragePool', { zone: (row) => row.zoneId }, changed),
    imageStores: createTable<ImageStoreRow, 'zone'>('imageStores', 'ImageStore', { zone: (row) => row.zoneId }, changed),
    osCategories: createTable<OsCategoryRow, never>('osCategories', 'GuestOsCategory', {}, changed),
    osTypes: createTable<OsTypeRow, never>('osTypes', 'GuestOS', {}, changed),
    serviceOfferings: createTable<ServiceOfferingRow, never>('serviceOfferings', 'ServiceOffering', {}, changed),
    diskOfferings: createTable<DiskOfferingRow, never>('diskOfferings', 'DiskOffering', {}, changed),
    networkOfferings: createTable<NetworkOfferingRow, never>('networkOfferings', 'NetworkOffering', {}, changed),
    vpcOfferings: createTable<VpcOfferingRow, never>('vpcOfferings', 'VpcOffering', {}, changed),
  }
}

function computeTables(changed: RowChange) {
  return {
    machines: createTable<MachineRow, 'account' | 'name' | 'host' | 'affinityGroup' | 'securityGroup' | 'template'>(
      'machines',
      'VirtualMachine',
      {
        ...owned,
        name: (row) => row.name.toLowerCase(),
        host: (row) => row.hostId,
        affinityGroup: (row) => row.affinityGroupIds,
        securityGroup: (row) => row.securityGroupIds,
        template: (row) => row.templateId,
      },
      changed,
    ),
    nics: createTable<NicRow, 'machine' | 'network' | 'address' | 'mac'>(
      'nics',
      'Nic',
      {
        machine: (row) => row.machineId,
        network: (row) => row.networkId,
        address: (row) => (row.ipAddress === undefined ? undefined : `${row.networkId}/${row.ipAddress}`),
        mac: (row) => row.macAddress,
      },
      changed,
    ),
    secondaryIps: createTable<SecondaryIpRow, 'nic' | 'address'>(
      'secondaryIps',
      'NicSecondaryIp',
      { nic: (row) => row.nicId, address: (row) => `${row.networkId}/${row.ipAddress}` },
      changed,
    ),
    instanceGroups: createTable<InstanceGroupRow, 'account'>('instanceGroups', 'InstanceGroup', owned, changed),
    affinityGroups: createTable<AffinityGroupRow, 'account'>('affinityGroups', 'AffinityGroup', owned, changed),
    securityGroups: createTable<SecurityGroupRow, 'account'>('securityGroups', 'SecurityGroup', owned, changed),
    securityRules: createTable<SecurityRuleRow, 'group' | 'allowedGroup'>(
      'securityRules',
      'SecurityRule',
      { group: (row) => row.groupId, allowedGroup: (row) => row.allowedGroupId },
      changed,
    ),
  }
}

function storageTables(changed: RowChange) {
  return {
    volumes: createTable<VolumeRow, 'account' | 'machine' | 'name' | 'pool'>(
      'volumes',
      'Volume',
      { ...owned, machine: (row) => row.machineId, name: (row) => row.name.toLowerCase(), pool: (row) => row.poolId },
      changed,
    ),
    snapshots: createTable<SnapshotRow, 'account' | 'volume'>(
      'snapshots',
      'Snapshot',
      { ...owned, volume: (row) => row.volumeId },
      changed,
    ),
    snapshotPolicies: createTable<SnapshotPolicyRow, 'account' | 'volume'>(
      'snapshotPolicies',
      'SnapshotPolicy',
      { ...owned, volume: (row) => row.volumeId },
      changed,
    ),
    machineSnapshots: createTable<MachineSnapshotRow, 'account' | 'machine'>(
      'machineSnapshots',
      'VMSnapshot',
      { ...owned, machine: (row) => row.machineId },
      changed,
    ),
    templates: createTable<TemplateRow, 'account'>('templates', 'VirtualMachineTemplate', owned, changed),
    uploads: createTable<UploadRow, 'template'>('uploads', 'Upload', { template: (row) => row.templateId }, changed),
  }
}

function networkTables(changed: RowChange) {
  return {
    networks: createTable<NetworkRow, 'account' | 'zone' | 'vpc'>(
      'networks',
      'Network',
      { ...owned, zone: (row) => row.zoneId, vpc: (row) => row.vpcId },
      changed,
    ),
    vpcs: createTable<VpcRow, 'account'>('vpcs', 'Vpc', owned, changed),
    routers: createTable<RouterRow, 'network' | 'vpc'>(
      'routers',
      'DomainRouter',
      { network: (row) => row.networkId, vpc: (row) => row.vpcId },
      changed,
    ),
    publicIps: createTable<PublicIpRow, 'account' | 'zone' | 'network' | 'vpc' | 'machine' | 'address'>(
      'publicIps',
      'IpAddress',
      {
        ...owned,
        zone: (row) => row.zoneId,
        network: (row) => row.networkId,
        vpc: (row) => row.vpcId,
        machine: (row) => row.machineId,
        address: (row) => row.address,
      },
      changed,
    ),
    ipRanges: createTable<IpRangeRow, 'zone' | 'network'>(
      'ipRanges',
      'Vlan',
      { zone: (row) => row.zoneId, network: (row) => row.networkId },
      changed,
    ),
    rules: createTable<RuleRow, 'account' | 'publicIp' | 'network' | 'machine'>(
      'rules',
      'FirewallRule',
      {
        ...owned,
        publicIp: (row) => row.publicIpId,
        network: (row) => row.networkId,
        machine: (row) => [row.machineId, ...row.members.map((member) => member.machineId)],
      },
      changed,
    ),
    stickinessPolicies: createTable<StickinessPolicyRow, 'rule'>(
      'stickinessPolicies',
      'LBStickinessPolicy',
      { rule: (row) => row.ruleId },
      changed,
    ),
    aclLists: createTable<AclListRow, 'vpc'>('aclLists', 'NetworkACL', { vpc: (row) => row.vpcId }, changed),
    acls: createTable<AclRow, 'list'>('acls', 'NetworkACLItem', { list: (row) => row.aclListId }, changed),
  }
}

function vpnTables(changed: RowChange) {
  return {
    remoteAccessVpns: createTable<RemoteAccessVpnRow, 'account' | 'publicIp'>(
      'remoteAccessVpns',
      'RemoteAccessVpn',
      { ...owned, publicIp: (row) => row.publicIpId },
      changed,
    ),
    vpnUsers: createTable<VpnUserRow, 'account'>('vpnUsers', 'VpnUser', owned, changed),
    vpnCustomerGateways: createTable<VpnCustomerGatewayRow, 'account'>('vpnCustomerGateways', 'Site2SiteCustomerGateway', owned, changed),
    vpnGateways: createTable<VpnGatewayRow, 'account' | 'vpc'>(
      'vpnGateways',
      'Site2SiteVpnGateway',
      { ...owned, vpc: (row) => row.vpcId },
      changed,
    ),
    vpnConnections: createTable<VpnConnectionRow, 'account' | 'gateway' | 'customerGateway'>(
      'vpnConnections',
      'Site2SiteVpnConnection',
      { ...owned, gateway: (row) => row.gatewayId, customerGateway: (row) => row.customerGatewayId },
      changed,
    ),
  }
}

function ipv6Tables(changed: RowChange) {
  return {
    ipv6Rules: createTable<Ipv6RuleRow, 'account' | 'network'>(
      'ipv6Rules',
      'FirewallRule',
      { ...owned, network: (row) => row.networkId },
      changed,
    ),
    ipv6Prefixes: createTable<Ipv6PrefixRow, 'zone'>('ipv6Prefixes', 'DataCenterGuestIpv6Prefix', { zone: (row) => row.zoneId }, changed),
  }
}

export type Tables = ReturnType<typeof createTables>
export type TableName = keyof Tables
