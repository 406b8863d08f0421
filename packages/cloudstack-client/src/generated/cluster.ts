// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { Cluster, ClusterDrsPlan, DedicatedCluster, DisableOutOfBandManagementForClusterAnswer, EnableOutOfBandManagementForClusterAnswer, ExecuteClusterDrsPlanAnswer, GenerateClusterDrsPlanAnswer } from './entities/cluster.ts'
import type { AllocationState, CpuArchitecture, HypervisorType } from './values.ts'

export interface AddClusterParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly clustername: string
  readonly clustertype: string
  readonly extensionid?: string | undefined
  readonly externaldetails?: WireObject | undefined
  readonly guestvswitchname?: string | undefined
  readonly guestvswitchtype?: string | undefined
  readonly hypervisor: OrAnother<HypervisorType>
  readonly ovm3cluster?: string | undefined
  readonly ovm3pool?: string | undefined
  readonly ovm3vip?: string | undefined
  readonly password?: string | undefined
  readonly podid: string
  readonly publicvswitchname?: string | undefined
  readonly publicvswitchtype?: string | undefined
  readonly storageaccessgroups?: readonly string[] | undefined
  readonly url?: string | undefined
  readonly username?: string | undefined
  readonly vsmipaddress?: string | undefined
  readonly vsmpassword?: string | undefined
  readonly vsmusername?: string | undefined
  readonly zoneid: string
}

export const addCluster = /* @__PURE__ */ describeCommand<'sync', AddClusterParameters, Cluster>({
  name: 'addCluster',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    arch: 'string@4.20',
    clustername: 'string!',
    clustertype: 'string!',
    extensionid: 'uuid@4.21.0',
    externaldetails: 'map(key,value)@4.21.0',
    guestvswitchname: 'string',
    guestvswitchtype: 'string',
    hypervisor: 'string!',
    ovm3cluster: 'string',
    ovm3pool: 'string',
    ovm3vip: 'string',
    password: 'string',
    podid: 'uuid!',
    publicvswitchname: 'string',
    publicvswitchtype: 'string',
    storageaccessgroups: 'list@4.21.0',
    url: 'string',
    username: 'string',
    vsmipaddress: 'string',
    vsmpassword: 'string',
    vsmusername: 'string',
    zoneid: 'uuid!',
  },
})

export interface DedicateClusterParameters {
  readonly account?: string | undefined
  readonly clusterid: string
  readonly domainid: string
}

export const dedicateCluster = /* @__PURE__ */ describeCommand<'job', DedicateClusterParameters, Cluster>({
  name: 'dedicateCluster',
  kind: 'job',
  parameters: {
    account: 'string',
    clusterid: 'uuid!',
    domainid: 'uuid!',
  },
})

export interface DeleteClusterParameters {
  readonly id: string
}

export const deleteCluster = /* @__PURE__ */ describeCommand<'sync', DeleteClusterParameters, Success>({
  name: 'deleteCluster',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DisableHAForClusterParameters {
  readonly clusterid: string
}

export const disableHAForCluster = /* @__PURE__ */ describeCommand<'job', DisableHAForClusterParameters, Success>({
  name: 'disableHAForCluster',
  kind: 'job',
  parameters: {
    clusterid: 'uuid!',
  },
})

export interface DisableOutOfBandManagementForClusterParameters {
  readonly clusterid: string
}

export const disableOutOfBandManagementForCluster = /* @__PURE__ */ describeCommand<'job', DisableOutOfBandManagementForClusterParameters, DisableOutOfBandManagementForClusterAnswer>({
  name: 'disableOutOfBandManagementForCluster',
  kind: 'job',
  parameters: {
    clusterid: 'uuid!',
  },
})

export interface EnableHAForClusterParameters {
  readonly clusterid: string
}

export const enableHAForCluster = /* @__PURE__ */ describeCommand<'job', EnableHAForClusterParameters, Success>({
  name: 'enableHAForCluster',
  kind: 'job',
  parameters: {
    clusterid: 'uuid!',
  },
})

export interface EnableOutOfBandManagementForClusterParameters {
  readonly clusterid: string
}

export const enableOutOfBandManagementForCluster = /* @__PURE__ */ describeCommand<'job', EnableOutOfBandManagementForClusterParameters, EnableOutOfBandManagementForClusterAnswer>({
  name: 'enableOutOfBandManagementForCluster',
  kind: 'job',
  parameters: {
    clusterid: 'uuid!',
  },
})

export interface ExecuteClusterDrsPlanParameters {
  readonly id: string
  readonly migrateto?: WireObject | undefined
}

export const executeClusterDrsPlan = /* @__PURE__ */ describeCommand<'job', ExecuteClusterDrsPlanParameters, ExecuteClusterDrsPlanAnswer>({
  name: 'executeClusterDrsPlan',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    migrateto: 'map(key,value)',
  },
})

export interface GenerateClusterDrsPlanParameters {
  readonly id: string
  readonly migrations?: number | undefined
}

export const generateClusterDrsPlan = /* @__PURE__ */ describeCommand<'sync', GenerateClusterDrsPlanParameters, GenerateClusterDrsPlanAnswer>({
  name: 'generateClusterDrsPlan',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    migrations: 'int',
  },
})

export interface ListClusterDrsPlanParameters {
  readonly clusterid?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listClusterDrsPlan = /* @__PURE__ */ describeCommand<'list', ListClusterDrsPlanParameters, ClusterDrsPlan>({
  name: 'listClusterDrsPlan',
  kind: 'list',
  key: 'clusterdrsplan',
  parameters: {
    clusterid: 'uuid',
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListClustersParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly clustertype?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly managedstate?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly showcapacities?: boolean | undefined
  readonly storageaccessgroup?: string | undefined
  readonly zoneid?: string | undefined
}

export const listClusters = /* @__PURE__ */ describeCommand<'list', ListClustersParameters, Cluster>({
  name: 'listClusters',
  kind: 'list',
  key: 'cluster',
  parameters: {
    allocationstate: 'string',
    arch: 'string@4.20.1',
    clustertype: 'string',
    hypervisor: 'string',
    id: 'uuid',
    keyword: 'string',
    managedstate: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    showcapacities: 'bool',
    storageaccessgroup: 'string@4.21.0',
    zoneid: 'uuid',
  },
})

export interface ListClustersMetricsParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly clustertype?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly managedstate?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly showcapacities?: boolean | undefined
  readonly storageaccessgroup?: string | undefined
  readonly zoneid?: string | undefined
}

export const listClustersMetrics = /* @__PURE__ */ describeCommand<'list', ListClustersMetricsParameters, Cluster>({
  name: 'listClustersMetrics',
  kind: 'list',
  key: 'cluster',
  parameters: {
    allocationstate: 'string',
    arch: 'string@4.20.1',
    clustertype: 'string',
    hypervisor: 'string',
    id: 'uuid',
    keyword: 'string',
    managedstate: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    showcapacities: 'bool',
    storageaccessgroup: 'string@4.21.0',
    zoneid: 'uuid',
  },
})

export interface ListDedicatedClustersParameters {
  readonly account?: string | undefined
  readonly affinitygroupid?: string | undefined
  readonly clusterid?: string | undefined
  readonly domainid?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listDedicatedClusters = /* @__PURE__ */ describeCommand<'list', ListDedicatedClustersParameters, DedicatedCluster>({
  name: 'listDedicatedClusters',
  kind: 'list',
  key: 'dedicatedcluster',
  parameters: {
    account: 'string',
    affinitygroupid: 'uuid',
    clusterid: 'uuid',
    domainid: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ReleaseDedicatedClusterParameters {
  readonly clusterid: string
}

export const releaseDedicatedCluster = /* @__PURE__ */ describeCommand<'job', ReleaseDedicatedClusterParameters, Success>({
  name: 'releaseDedicatedCluster',
  kind: 'job',
  parameters: {
    clusterid: 'uuid!',
  },
})

export interface UpdateClusterParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly clustername?: string | undefined
  readonly clustertype?: string | undefined
  readonly externaldetails?: WireObject | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id: string
  readonly managedstate?: string | undefined
}

export const updateCluster = /* @__PURE__ */ describeCommand<'sync', UpdateClusterParameters, Cluster>({
  name: 'updateCluster',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    arch: 'string@4.20',
    clustername: 'string',
    clustertype: 'string',
    externaldetails: 'map(key,value)@4.21.0',
    hypervisor: 'string',
    id: 'uuid!',
    managedstate: 'string',
  },
})
