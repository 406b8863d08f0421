// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { CniConfiguration, Configuration, ConfigurationGroup, DeploymentPlanner, ListCapabilitiesAnswer, UpdateStorageCapabilitiesAnswer } from './entities/configuration.ts'

export interface DeleteCniConfigurationParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly projectid?: string | undefined
}

export const deleteCniConfiguration = /* @__PURE__ */ describeCommand<'sync', DeleteCniConfigurationParameters, Success>({
  name: 'deleteCniConfiguration',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid!',
    projectid: 'uuid',
  },
})

export interface ListCapabilitiesParameters {
}

export const listCapabilities = /* @__PURE__ */ describeCommand<'sync', ListCapabilitiesParameters, ListCapabilitiesAnswer>({
  name: 'listCapabilities',
  kind: 'sync',
  key: 'capability',
  parameters: {
  },
})

export interface ListCniConfigurationParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
}

export const listCniConfiguration = /* @__PURE__ */ describeCommand<'list', ListCniConfigurationParameters, CniConfiguration>({
  name: 'listCniConfiguration',
  kind: 'list',
  key: 'cniconfig',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
  },
})

export interface ListConfigurationGroupsParameters {
  readonly group?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listConfigurationGroups = /* @__PURE__ */ describeCommand<'list', ListConfigurationGroupsParameters, ConfigurationGroup>({
  name: 'listConfigurationGroups',
  kind: 'list',
  key: 'configurationgroup',
  parameters: {
    group: 'string',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListConfigurationsParameters {
  readonly accountid?: string | undefined
  readonly category?: string | undefined
  readonly clusterid?: string | undefined
  readonly domainid?: string | undefined
  readonly group?: string | undefined
  readonly imagestoreuuid?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly parent?: string | undefined
  readonly storageid?: string | undefined
  readonly subgroup?: string | undefined
  readonly zoneid?: string | undefined
}

export const listConfigurations = /* @__PURE__ */ describeCommand<'list', ListConfigurationsParameters, Configuration>({
  name: 'listConfigurations',
  kind: 'list',
  key: 'configuration',
  parameters: {
    accountid: 'uuid',
    category: 'string',
    clusterid: 'uuid',
    domainid: 'uuid',
    group: 'string@4.18.0',
    imagestoreuuid: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    parent: 'string@4.18.0',
    storageid: 'uuid',
    subgroup: 'string@4.18.0',
    zoneid: 'uuid',
  },
})

export interface ListDeploymentPlannersParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listDeploymentPlanners = /* @__PURE__ */ describeCommand<'list', ListDeploymentPlannersParameters, DeploymentPlanner>({
  name: 'listDeploymentPlanners',
  kind: 'list',
  key: 'deploymentplanner',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface RegisterCniConfigurationParameters {
  readonly account?: string | undefined
  readonly cniconfig?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly params?: string | undefined
  readonly projectid?: string | undefined
}

export const registerCniConfiguration = /* @__PURE__ */ describeCommand<'sync', RegisterCniConfigurationParameters, CniConfiguration>({
  name: 'registerCniConfiguration',
  kind: 'sync',
  parameters: {
    account: 'string',
    cniconfig: 'string<=1048576',
    domainid: 'uuid',
    name: 'string!',
    params: 'string',
    projectid: 'uuid',
  },
})

export interface ResetConfigurationParameters {
  readonly accountid?: string | undefined
  readonly clusterid?: string | undefined
  readonly domainid?: string | undefined
  readonly imagestoreid?: string | undefined
  readonly name: string
  readonly storageid?: string | undefined
  readonly zoneid?: string | undefined
}

export const resetConfiguration = /* @__PURE__ */ describeCommand<'sync', ResetConfigurationParameters, Configuration>({
  name: 'resetConfiguration',
  kind: 'sync',
  parameters: {
    accountid: 'uuid',
    clusterid: 'uuid',
    domainid: 'uuid',
    imagestoreid: 'uuid',
    name: 'string!',
    storageid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface UpdateConfigurationParameters {
  readonly accountid?: string | undefined
  readonly clusterid?: string | undefined
  readonly domainid?: string | undefined
  readonly imagestoreuuid?: string | undefined
  readonly name: string
  readonly storageid?: string | undefined
  readonly value?: string | undefined
  readonly zoneid?: string | undefined
}

export const updateConfiguration = /* @__PURE__ */ describeCommand<'sync', UpdateConfigurationParameters, Configuration>({
  name: 'updateConfiguration',
  kind: 'sync',
  parameters: {
    accountid: 'uuid',
    clusterid: 'uuid',
    domainid: 'uuid',
    imagestoreuuid: 'uuid',
    name: 'string!',
    storageid: 'uuid',
    value: 'string<=4096',
    zoneid: 'uuid',
  },
})

export interface UpdateStorageCapabilitiesParameters {
  readonly id: string
}

export const updateStorageCapabilities = /* @__PURE__ */ describeCommand<'sync', UpdateStorageCapabilitiesParameters, UpdateStorageCapabilitiesAnswer>({
  name: 'updateStorageCapabilities',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})
