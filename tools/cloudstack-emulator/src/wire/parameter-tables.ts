import type { Cloud } from '../core/cloud.ts'
import type { TableName } from '../database/tables.ts'
import { MANAGEMENT_SERVER } from '../infrastructure/management-server.ts'

/** The tables of id parameters whose names mean the same in every command. */
export const ID_TABLES: Readonly<Record<string, TableName>> = {
  zoneid: 'zones',
  zoneids: 'zones',
  podid: 'pods',
  clusterid: 'clusters',
  hostid: 'hosts',
  storageid: 'storagePools',
  oscategoryid: 'osCategories',
  ostypeid: 'osTypes',
  serviceofferingid: 'serviceOfferings',
  diskofferingid: 'diskOfferings',
  newdiskofferingid: 'diskOfferings',
  overridediskofferingid: 'diskOfferings',
  networkofferingid: 'networkOfferings',
  vpcofferingid: 'vpcOfferings',
  templateid: 'templates',
  isoid: 'templates',
  virtualmachineid: 'machines',
  virtualmachineids: 'machines',
  volumeid: 'volumes',
  volumeids: 'volumes',
  snapshotid: 'snapshots',
  networkid: 'networks',
  networkids: 'networks',
  associatednetworkid: 'networks',
  vpcid: 'vpcs',
  nicid: 'nics',
  ipaddressid: 'publicIps',
  publicipid: 'publicIps',
  securitygroupid: 'securityGroups',
  securitygroupids: 'securityGroups',
  affinitygroupid: 'affinityGroups',
  affinitygroupids: 'affinityGroups',
  groupid: 'instanceGroups',
  userdataid: 'userData',
  projectid: 'projects',
  domainid: 'domains',
  userid: 'users',
  roleid: 'roles',
  accountid: 'accounts',
  accountids: 'accounts',
  projectids: 'projects',
  parentdomainid: 'domains',
  autoscaleuserid: 'users',
  podids: 'pods',
  clusterids: 'clusters',
  hostids: 'hosts',
  storageids: 'storagePools',
  imagestoreid: 'imageStores',
  srcpool: 'imageStores',
  lbruleid: 'rules',
  routerid: 'routers',
  startid: 'events',
  destzoneid: 'zones',
  destzoneids: 'zones',
  sourcezoneid: 'zones',
  parenttemplateid: 'templates',
  sourceipaddressnetworkid: 'networks',
  aclid: 'aclLists',
  jobid: 'jobs',
}

type Known = (cloud: Cloud) => Iterable<unknown>

/** Resources with ids that do not have tables of their own here. */
const OTHERS: Readonly<Record<string, Known>> = {
  physicalnetworkid: (cloud) => [...cloud.zones.all()].map((zone) => zone.physicalNetworkId),
  vlanid: (cloud) => [...cloud.zones.all()].map((zone) => zone.publicNetworkId),
  managementserverid: () => [MANAGEMENT_SERVER['managementserverid']],
}

/** Whether an id of a parameter without a table is known. Ids of resources that this cloud does not have are unknown. */
export function isKnown(cloud: Cloud, parameter: string, id: string): boolean {
  return [...(OTHERS[parameter]?.(cloud) ?? [])].includes(id)
}
