// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { AddBaremetalHostAnswer, AddSecondaryStorageAnswer, CancelHostAsDegradedAnswer, CancelHostMaintenanceAnswer, ConfigureHAForHostAnswer, DeclareHostAsDegradedAnswer, DedicatedHost, DisableHAForHostAnswer, DisableOutOfBandManagementForHostAnswer, EnableHAForHostAnswer, EnableOutOfBandManagementForHostAnswer, Host, HostHAProvider, HostHAResource, HostTag, MigrateSecondaryStorageDataAnswer, PrepareHostForMaintenanceAnswer, ReconnectHostAnswer, SecondaryStorageSelector } from './entities/host.ts'
import type { AllocationState, CpuArchitecture, HypervisorType } from './values.ts'

export interface AddBaremetalHostParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly clusterid?: string | undefined
  readonly clustername?: string | undefined
  readonly externaldetails?: WireObject | undefined
  readonly hosttags?: readonly string[] | undefined
  readonly hypervisor: OrAnother<HypervisorType>
  readonly ipaddress?: string | undefined
  readonly password?: string | undefined
  readonly podid: string
  readonly storageaccessgroups?: readonly string[] | undefined
  readonly url: string
  readonly username?: string | undefined
  readonly zoneid: string
}

export const addBaremetalHost = /* @__PURE__ */ describeCommand<'sync', AddBaremetalHostParameters, AddBaremetalHostAnswer>({
  name: 'addBaremetalHost',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    clusterid: 'uuid',
    clustername: 'string',
    externaldetails: 'map(key,value)@4.21.0',
    hosttags: 'list',
    hypervisor: 'string!',
    ipaddress: 'string',
    password: 'string',
    podid: 'uuid!',
    storageaccessgroups: 'list@4.21.0',
    url: 'string!',
    username: 'string',
    zoneid: 'uuid!',
  },
})

export interface AddGloboDnsHostParameters {
  readonly password: string
  readonly physicalnetworkid: string
  readonly url: string
  readonly username: string
}

export const addGloboDnsHost = /* @__PURE__ */ describeCommand<'job', AddGloboDnsHostParameters, Success>({
  name: 'addGloboDnsHost',
  kind: 'job',
  parameters: {
    password: 'string!',
    physicalnetworkid: 'uuid!',
    url: 'string!',
    username: 'string!',
  },
})

export interface AddHostParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly clusterid?: string | undefined
  readonly clustername?: string | undefined
  readonly externaldetails?: WireObject | undefined
  readonly hosttags?: readonly string[] | undefined
  readonly hypervisor: OrAnother<HypervisorType>
  readonly password?: string | undefined
  readonly podid: string
  readonly storageaccessgroups?: readonly string[] | undefined
  readonly url: string
  readonly username?: string | undefined
  readonly zoneid: string
}

export const addHost = /* @__PURE__ */ describeCommand<'sync', AddHostParameters, Host>({
  name: 'addHost',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    clusterid: 'uuid',
    clustername: 'string',
    externaldetails: 'map(key,value)@4.21.0',
    hosttags: 'list',
    hypervisor: 'string!',
    password: 'string',
    podid: 'uuid!',
    storageaccessgroups: 'list@4.21.0',
    url: 'string!',
    username: 'string',
    zoneid: 'uuid!',
  },
})

export interface AddSecondaryStorageParameters {
  readonly details?: WireObject | undefined
  readonly url: string
  readonly zoneid?: string | undefined
}

export const addSecondaryStorage = /* @__PURE__ */ describeCommand<'sync', AddSecondaryStorageParameters, AddSecondaryStorageAnswer>({
  name: 'addSecondaryStorage',
  kind: 'sync',
  parameters: {
    details: 'map(named)@4.22.1',
    url: 'string!',
    zoneid: 'uuid',
  },
})

export interface CancelHostAsDegradedParameters {
  readonly id: string
}

export const cancelHostAsDegraded = /* @__PURE__ */ describeCommand<'job', CancelHostAsDegradedParameters, CancelHostAsDegradedAnswer>({
  name: 'cancelHostAsDegraded',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface CancelHostMaintenanceParameters {
  readonly id: string
}

export const cancelHostMaintenance = /* @__PURE__ */ describeCommand<'job', CancelHostMaintenanceParameters, CancelHostMaintenanceAnswer>({
  name: 'cancelHostMaintenance',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ConfigureHAForHostParameters {
  readonly hostid: string
  readonly provider: string
}

export const configureHAForHost = /* @__PURE__ */ describeCommand<'job', ConfigureHAForHostParameters, ConfigureHAForHostAnswer>({
  name: 'configureHAForHost',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
    provider: 'string!',
  },
})

export interface CreateSecondaryStorageSelectorParameters {
  readonly description: string
  readonly heuristicrule: string
  readonly name: string
  readonly type: string
  readonly zoneid: string
}

export const createSecondaryStorageSelector = /* @__PURE__ */ describeCommand<'sync', CreateSecondaryStorageSelectorParameters, SecondaryStorageSelector>({
  name: 'createSecondaryStorageSelector',
  kind: 'sync',
  key: 'heuristics',
  parameters: {
    description: 'string!',
    heuristicrule: 'string!',
    name: 'string!',
    type: 'string!',
    zoneid: 'uuid!',
  },
})

export interface DeclareHostAsDegradedParameters {
  readonly id: string
}

export const declareHostAsDegraded = /* @__PURE__ */ describeCommand<'job', DeclareHostAsDegradedParameters, DeclareHostAsDegradedAnswer>({
  name: 'declareHostAsDegraded',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DedicateHostParameters {
  readonly account?: string | undefined
  readonly domainid: string
  readonly hostid: string
}

export const dedicateHost = /* @__PURE__ */ describeCommand<'job', DedicateHostParameters, Host>({
  name: 'dedicateHost',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid!',
    hostid: 'uuid!',
  },
})

export interface DeleteHostParameters {
  readonly forced?: boolean | undefined
  readonly forcedestroylocalstorage?: boolean | undefined
  readonly id: string
}

export const deleteHost = /* @__PURE__ */ describeCommand<'sync', DeleteHostParameters, Success>({
  name: 'deleteHost',
  kind: 'sync',
  parameters: {
    forced: 'bool',
    forcedestroylocalstorage: 'bool',
    id: 'uuid!',
  },
})

export interface DisableHAForHostParameters {
  readonly hostid: string
}

export const disableHAForHost = /* @__PURE__ */ describeCommand<'job', DisableHAForHostParameters, DisableHAForHostAnswer>({
  name: 'disableHAForHost',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
  },
})

export interface DisableOutOfBandManagementForHostParameters {
  readonly hostid: string
}

export const disableOutOfBandManagementForHost = /* @__PURE__ */ describeCommand<'job', DisableOutOfBandManagementForHostParameters, DisableOutOfBandManagementForHostAnswer>({
  name: 'disableOutOfBandManagementForHost',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
  },
})

export interface EnableHAForHostParameters {
  readonly hostid: string
}

export const enableHAForHost = /* @__PURE__ */ describeCommand<'job', EnableHAForHostParameters, EnableHAForHostAnswer>({
  name: 'enableHAForHost',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
  },
})

export interface EnableOutOfBandManagementForHostParameters {
  readonly hostid: string
}

export const enableOutOfBandManagementForHost = /* @__PURE__ */ describeCommand<'job', EnableOutOfBandManagementForHostParameters, EnableOutOfBandManagementForHostAnswer>({
  name: 'enableOutOfBandManagementForHost',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
  },
})

export interface FindHostsForMigrationParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly virtualmachineid: string
}

export const findHostsForMigration = /* @__PURE__ */ describeCommand<'list', FindHostsForMigrationParameters, Host>({
  name: 'findHostsForMigration',
  kind: 'list',
  key: 'host',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    virtualmachineid: 'uuid!',
  },
})

export interface ListDedicatedHostsParameters {
  readonly account?: string | undefined
  readonly affinitygroupid?: string | undefined
  readonly domainid?: string | undefined
  readonly hostid?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listDedicatedHosts = /* @__PURE__ */ describeCommand<'list', ListDedicatedHostsParameters, DedicatedHost>({
  name: 'listDedicatedHosts',
  kind: 'list',
  key: 'dedicatedhost',
  parameters: {
    account: 'string',
    affinitygroupid: 'uuid',
    domainid: 'uuid',
    hostid: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListHostHAProvidersParameters {
  readonly hypervisor: OrAnother<HypervisorType>
}

export const listHostHAProviders = /* @__PURE__ */ describeCommand<'list', ListHostHAProvidersParameters, HostHAProvider>({
  name: 'listHostHAProviders',
  kind: 'list',
  key: 'haprovider',
  parameters: {
    hypervisor: 'string!',
  },
})

export interface ListHostHAResourcesParameters {
  readonly hostid?: string | undefined
}

export const listHostHAResources = /* @__PURE__ */ describeCommand<'list', ListHostHAResourcesParameters, HostHAResource>({
  name: 'listHostHAResources',
  kind: 'list',
  key: 'hostha',
  parameters: {
    hostid: 'uuid',
  },
})

export interface ListHostTagsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listHostTags = /* @__PURE__ */ describeCommand<'list', ListHostTagsParameters, HostTag>({
  name: 'listHostTags',
  kind: 'list',
  key: 'hosttag',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListHostsParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly clusterid?: string | undefined
  readonly details?: readonly string[] | undefined
  readonly hahost?: boolean | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly managementserverid?: string | undefined
  readonly name?: string | undefined
  readonly outofbandmanagementenabled?: boolean | undefined
  readonly outofbandmanagementpowerstate?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly resourcestate?: string | undefined
  readonly state?: string | undefined
  readonly storageaccessgroup?: string | undefined
  readonly type?: string | undefined
  readonly version?: string | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listHosts = /* @__PURE__ */ describeCommand<'list', ListHostsParameters, Host>({
  name: 'listHosts',
  kind: 'list',
  key: 'host',
  parameters: {
    arch: 'string@4.20.1',
    clusterid: 'uuid',
    details: 'list',
    hahost: 'bool',
    hypervisor: 'string',
    id: 'uuid',
    keyword: 'string',
    managementserverid: 'uuid@4.21.0',
    name: 'string',
    outofbandmanagementenabled: 'bool',
    outofbandmanagementpowerstate: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    resourcestate: 'string',
    state: 'string',
    storageaccessgroup: 'string@4.21.0',
    type: 'string',
    version: 'string@4.22.1',
    virtualmachineid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListHostsMetricsParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly clusterid?: string | undefined
  readonly details?: readonly string[] | undefined
  readonly hahost?: boolean | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly managementserverid?: string | undefined
  readonly name?: string | undefined
  readonly outofbandmanagementenabled?: boolean | undefined
  readonly outofbandmanagementpowerstate?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly resourcestate?: string | undefined
  readonly state?: string | undefined
  readonly storageaccessgroup?: string | undefined
  readonly type?: string | undefined
  readonly version?: string | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listHostsMetrics = /* @__PURE__ */ describeCommand<'list', ListHostsMetricsParameters, Host>({
  name: 'listHostsMetrics',
  kind: 'list',
  key: 'host',
  parameters: {
    arch: 'string@4.20.1',
    clusterid: 'uuid',
    details: 'list',
    hahost: 'bool',
    hypervisor: 'string',
    id: 'uuid',
    keyword: 'string',
    managementserverid: 'uuid@4.21.0',
    name: 'string',
    outofbandmanagementenabled: 'bool',
    outofbandmanagementpowerstate: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    resourcestate: 'string',
    state: 'string',
    storageaccessgroup: 'string@4.21.0',
    type: 'string',
    version: 'string@4.22.1',
    virtualmachineid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListSecondaryStorageSelectorsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showremoved?: boolean | undefined
  readonly type?: string | undefined
  readonly zoneid: string
}

export const listSecondaryStorageSelectors = /* @__PURE__ */ describeCommand<'list', ListSecondaryStorageSelectorsParameters, SecondaryStorageSelector>({
  name: 'listSecondaryStorageSelectors',
  kind: 'list',
  key: 'heuristics',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    showremoved: 'bool',
    type: 'string',
    zoneid: 'uuid!',
  },
})

export interface MigrateSecondaryStorageDataParameters {
  readonly destpools: readonly string[]
  readonly migrationtype?: string | undefined
  readonly srcpool: string
}

export const migrateSecondaryStorageData = /* @__PURE__ */ describeCommand<'job', MigrateSecondaryStorageDataParameters, MigrateSecondaryStorageDataAnswer>({
  name: 'migrateSecondaryStorageData',
  kind: 'job',
  parameters: {
    destpools: 'list!',
    migrationtype: 'string',
    srcpool: 'uuid!',
  },
})

export interface PrepareHostForMaintenanceParameters {
  readonly id: string
}

export const prepareHostForMaintenance = /* @__PURE__ */ describeCommand<'job', PrepareHostForMaintenanceParameters, PrepareHostForMaintenanceAnswer>({
  name: 'prepareHostForMaintenance',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ReconnectHostParameters {
  readonly id: string
}

export const reconnectHost = /* @__PURE__ */ describeCommand<'job', ReconnectHostParameters, ReconnectHostAnswer>({
  name: 'reconnectHost',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ReleaseDedicatedHostParameters {
  readonly hostid: string
}

export const releaseDedicatedHost = /* @__PURE__ */ describeCommand<'job', ReleaseDedicatedHostParameters, Success>({
  name: 'releaseDedicatedHost',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
  },
})

export interface ReleaseHostReservationParameters {
  readonly id: string
}

export const releaseHostReservation = /* @__PURE__ */ describeCommand<'job', ReleaseHostReservationParameters, Success>({
  name: 'releaseHostReservation',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface RemoveSecondaryStorageSelectorParameters {
  readonly id: string
}

export const removeSecondaryStorageSelector = /* @__PURE__ */ describeCommand<'sync', RemoveSecondaryStorageSelectorParameters, Success>({
  name: 'removeSecondaryStorageSelector',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateHostParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly annotation?: string | undefined
  readonly cleanupexternaldetails?: boolean | undefined
  readonly externaldetails?: WireObject | undefined
  readonly hosttags?: readonly string[] | undefined
  readonly id: string
  readonly istagarule?: boolean | undefined
  readonly name?: string | undefined
  readonly oscategoryid?: string | undefined
  readonly url?: string | undefined
}

export const updateHost = /* @__PURE__ */ describeCommand<'sync', UpdateHostParameters, Host>({
  name: 'updateHost',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    annotation: 'string@4.11',
    cleanupexternaldetails: 'bool@4.22.0',
    externaldetails: 'map(key,value)@4.21.0',
    hosttags: 'list',
    id: 'uuid!',
    istagarule: 'bool@4.19',
    name: 'string@4.15',
    oscategoryid: 'uuid',
    url: 'string',
  },
})

export interface UpdateHostPasswordParameters {
  readonly clusterid?: string | undefined
  readonly hostid?: string | undefined
  readonly password: string
  readonly update_passwd_on_host?: boolean | undefined
  readonly username: string
}

export const updateHostPassword = /* @__PURE__ */ describeCommand<'sync', UpdateHostPasswordParameters, Success>({
  name: 'updateHostPassword',
  kind: 'sync',
  parameters: {
    clusterid: 'uuid',
    hostid: 'uuid',
    password: 'string!',
    update_passwd_on_host: 'bool',
    username: 'string!',
  },
})

export interface UpdateSecondaryStorageSelectorParameters {
  readonly heuristicrule: string
  readonly id: string
}

export const updateSecondaryStorageSelector = /* @__PURE__ */ describeCommand<'sync', UpdateSecondaryStorageSelectorParameters, SecondaryStorageSelector>({
  name: 'updateSecondaryStorageSelector',
  kind: 'sync',
  key: 'heuristics',
  parameters: {
    heuristicrule: 'string!',
    id: 'uuid!',
  },
})
