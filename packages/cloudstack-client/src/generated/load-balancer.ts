// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { DeployNetscalerVpxAnswer, GlobalLoadBalancerRule, LBHealthCheckPolicy, LBStickinessPolicy, LoadBalancer, LoadBalancerRule, LoadBalancerRuleInstance, RegisteredServicePackage, SslCert, StopNetScalerVpxAnswer } from './entities/load-balancer.ts'
import type { LoadBalancerAlgorithm, LoadBalancerProtocol, StickinessMethod } from './values.ts'

export interface AssignCertToLoadBalancerParameters {
  readonly certid: string
  readonly forced?: boolean | undefined
  readonly lbruleid: string
}

export const assignCertToLoadBalancer = /* @__PURE__ */ describeCommand<'job', AssignCertToLoadBalancerParameters, Success>({
  name: 'assignCertToLoadBalancer',
  kind: 'job',
  parameters: {
    certid: 'uuid!',
    forced: 'bool@4.22',
    lbruleid: 'uuid!',
  },
})

export interface AssignToGlobalLoadBalancerRuleParameters {
  readonly gslblbruleweightsmap?: WireObject | undefined
  readonly id: string
  readonly loadbalancerrulelist: readonly string[]
}

export const assignToGlobalLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', AssignToGlobalLoadBalancerRuleParameters, Success>({
  name: 'assignToGlobalLoadBalancerRule',
  kind: 'job',
  parameters: {
    gslblbruleweightsmap: 'map(key,value)',
    id: 'uuid!',
    loadbalancerrulelist: 'list!',
  },
})

export interface AssignToLoadBalancerRuleParameters {
  readonly id: string
  readonly virtualmachineids?: readonly string[] | undefined
  readonly vmidipmap?: WireObject | undefined
}

export const assignToLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', AssignToLoadBalancerRuleParameters, Success>({
  name: 'assignToLoadBalancerRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    virtualmachineids: 'list',
    vmidipmap: 'map(key,value)@4.4',
  },
})

export interface CreateGlobalLoadBalancerRuleParameters {
  readonly account?: string | undefined
  readonly description?: string | undefined
  readonly domainid?: string | undefined
  readonly gslbdomainname: string
  readonly gslblbmethod?: string | undefined
  readonly gslbservicetype: string
  readonly gslbstickysessionmethodname?: string | undefined
  readonly name: string
  readonly regionid: number
}

export const createGlobalLoadBalancerRule = /* @__PURE__ */ describeCommand<'job-with-id', CreateGlobalLoadBalancerRuleParameters, GlobalLoadBalancerRule>({
  name: 'createGlobalLoadBalancerRule',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    description: 'string<=4096',
    domainid: 'uuid',
    gslbdomainname: 'string!',
    gslblbmethod: 'string',
    gslbservicetype: 'string!',
    gslbstickysessionmethodname: 'string',
    name: 'string!',
    regionid: 'int!',
  },
})

export interface CreateLBHealthCheckPolicyParameters {
  readonly description?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly healthythreshold?: number | undefined
  readonly intervaltime?: number | undefined
  readonly lbruleid: string
  readonly pingpath?: string | undefined
  readonly responsetimeout?: number | undefined
  readonly unhealthythreshold?: number | undefined
}

export const createLBHealthCheckPolicy = /* @__PURE__ */ describeCommand<'job-with-id', CreateLBHealthCheckPolicyParameters, LBHealthCheckPolicy>({
  name: 'createLBHealthCheckPolicy',
  kind: 'job-with-id',
  parameters: {
    description: 'string',
    fordisplay: 'bool@4.4',
    healthythreshold: 'int',
    intervaltime: 'int',
    lbruleid: 'uuid!',
    pingpath: 'string',
    responsetimeout: 'int',
    unhealthythreshold: 'int',
  },
})

export interface CreateLBStickinessPolicyParameters {
  readonly description?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly lbruleid: string
  readonly methodname: StickinessMethod
  readonly name: string
  readonly param?: WireObject | undefined
}

export const createLBStickinessPolicy = /* @__PURE__ */ describeCommand<'job-with-id', CreateLBStickinessPolicyParameters, LBStickinessPolicy>({
  name: 'createLBStickinessPolicy',
  kind: 'job-with-id',
  envelope: 'createLBStickinessPolicy',
  parameters: {
    description: 'string',
    fordisplay: 'bool@4.4',
    lbruleid: 'uuid!',
    methodname: 'string!',
    name: 'string!',
    param: 'map(name,value)',
  },
})

export interface CreateLoadBalancerParameters {
  readonly algorithm: string
  readonly description?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly instanceport: number
  readonly name: string
  readonly networkid: string
  readonly scheme: string
  readonly sourceipaddress?: string | undefined
  readonly sourceipaddressnetworkid: string
  readonly sourceport: number
}

export const createLoadBalancer = /* @__PURE__ */ describeCommand<'job-with-id', CreateLoadBalancerParameters, LoadBalancer>({
  name: 'createLoadBalancer',
  kind: 'job-with-id',
  parameters: {
    algorithm: 'string!',
    description: 'string<=4096',
    fordisplay: 'bool@4.4',
    instanceport: 'int!',
    name: 'string!',
    networkid: 'uuid!',
    scheme: 'string!',
    sourceipaddress: 'string',
    sourceipaddressnetworkid: 'uuid!',
    sourceport: 'int!',
  },
})

export interface CreateLoadBalancerRuleParameters {
  readonly account?: string | undefined
  readonly algorithm: LoadBalancerAlgorithm
  readonly cidrlist?: readonly string[] | undefined
  readonly description?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly name: string
  readonly networkid?: string | undefined
  readonly openfirewall?: boolean | undefined
  readonly privateport: number
  readonly protocol?: OrAnother<LoadBalancerProtocol> | undefined
  readonly publicipid?: string | undefined
  readonly publicport: number
  readonly zoneid?: string | undefined
}

export const createLoadBalancerRule = /* @__PURE__ */ describeCommand<'job-with-id', CreateLoadBalancerRuleParameters, LoadBalancer>({
  name: 'createLoadBalancerRule',
  kind: 'job-with-id',
  key: 'loadbalancer',
  parameters: {
    account: 'string',
    algorithm: 'string!',
    cidrlist: 'list@4.18.0.0',
    description: 'string<=4096',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    name: 'string!',
    networkid: 'uuid',
    openfirewall: 'bool',
    privateport: 'int!',
    protocol: 'string',
    publicipid: 'uuid',
    publicport: 'int!',
    zoneid: 'uuid',
  },
})

export interface DeleteGlobalLoadBalancerRuleParameters {
  readonly id: string
}

export const deleteGlobalLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', DeleteGlobalLoadBalancerRuleParameters, Success>({
  name: 'deleteGlobalLoadBalancerRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteLBHealthCheckPolicyParameters {
  readonly id: string
}

export const deleteLBHealthCheckPolicy = /* @__PURE__ */ describeCommand<'job', DeleteLBHealthCheckPolicyParameters, Success>({
  name: 'deleteLBHealthCheckPolicy',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteLBStickinessPolicyParameters {
  readonly id: string
}

export const deleteLBStickinessPolicy = /* @__PURE__ */ describeCommand<'job', DeleteLBStickinessPolicyParameters, Success>({
  name: 'deleteLBStickinessPolicy',
  kind: 'job',
  envelope: 'deleteLBstickinessrruleresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteLoadBalancerParameters {
  readonly id: string
}

export const deleteLoadBalancer = /* @__PURE__ */ describeCommand<'job', DeleteLoadBalancerParameters, Success>({
  name: 'deleteLoadBalancer',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteLoadBalancerRuleParameters {
  readonly id: string
}

export const deleteLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', DeleteLoadBalancerRuleParameters, Success>({
  name: 'deleteLoadBalancerRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteServicePackageOfferingParameters {
  readonly id: string
}

export const deleteServicePackageOffering = /* @__PURE__ */ describeCommand<'sync', DeleteServicePackageOfferingParameters, Success>({
  name: 'deleteServicePackageOffering',
  kind: 'sync',
  parameters: {
    id: 'string!',
  },
})

export interface DeleteSslCertParameters {
  readonly id: string
}

export const deleteSslCert = /* @__PURE__ */ describeCommand<'sync', DeleteSslCertParameters, Success>({
  name: 'deleteSslCert',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeployNetscalerVpxParameters {
  readonly networkid?: string | undefined
  readonly serviceofferingid: string
  readonly templateid: string
  readonly zoneid: string
}

export const deployNetscalerVpx = /* @__PURE__ */ describeCommand<'job', DeployNetscalerVpxParameters, DeployNetscalerVpxAnswer>({
  name: 'deployNetscalerVpx',
  kind: 'job',
  parameters: {
    networkid: 'uuid',
    serviceofferingid: 'uuid!',
    templateid: 'uuid!',
    zoneid: 'uuid!',
  },
})

export interface ListGlobalLoadBalancerRulesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly regionid?: number | undefined
  readonly tags?: WireObject | undefined
}

export const listGlobalLoadBalancerRules = /* @__PURE__ */ describeCommand<'list', ListGlobalLoadBalancerRulesParameters, GlobalLoadBalancerRule>({
  name: 'listGlobalLoadBalancerRules',
  kind: 'list',
  key: 'globalloadbalancerrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    regionid: 'int',
    tags: 'map(key,value)',
  },
})

export interface ListLBHealthCheckPoliciesParameters {
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly lbruleid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listLBHealthCheckPolicies = /* @__PURE__ */ describeCommand<'list', ListLBHealthCheckPoliciesParameters, LBHealthCheckPolicy>({
  name: 'listLBHealthCheckPolicies',
  kind: 'list',
  key: 'healthcheckpolicies',
  parameters: {
    fordisplay: 'bool@4.4',
    id: 'uuid@4.4',
    keyword: 'string',
    lbruleid: 'uuid',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListLBStickinessPoliciesParameters {
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly lbruleid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listLBStickinessPolicies = /* @__PURE__ */ describeCommand<'list', ListLBStickinessPoliciesParameters, LBStickinessPolicy>({
  name: 'listLBStickinessPolicies',
  kind: 'list',
  key: 'stickinesspolicies',
  parameters: {
    fordisplay: 'bool@4.4',
    id: 'uuid',
    keyword: 'string',
    lbruleid: 'uuid',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListLoadBalancerRuleInstancesParameters {
  readonly applied?: boolean | undefined
  readonly id: string
  readonly keyword?: string | undefined
  readonly lbvmips?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listLoadBalancerRuleInstances = /* @__PURE__ */ describeCommand<'list', ListLoadBalancerRuleInstancesParameters, LoadBalancerRuleInstance>({
  name: 'listLoadBalancerRuleInstances',
  kind: 'list',
  key: 'loadbalancerruleinstance',
  parameters: {
    applied: 'bool',
    id: 'uuid!',
    keyword: 'string',
    lbvmips: 'bool',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListLoadBalancerRulesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly publicipid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listLoadBalancerRules = /* @__PURE__ */ describeCommand<'list', ListLoadBalancerRulesParameters, LoadBalancerRule>({
  name: 'listLoadBalancerRules',
  kind: 'list',
  key: 'loadbalancerrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    publicipid: 'uuid',
    tags: 'map(key,value)',
    virtualmachineid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListLoadBalancersParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly scheme?: string | undefined
  readonly sourceipaddress?: string | undefined
  readonly sourceipaddressnetworkid?: string | undefined
  readonly tags?: WireObject | undefined
}

export const listLoadBalancers = /* @__PURE__ */ describeCommand<'list', ListLoadBalancersParameters, LoadBalancer>({
  name: 'listLoadBalancers',
  kind: 'list',
  key: 'loadbalancer',
  envelope: 'listloadbalancerssresponse',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    scheme: 'string',
    sourceipaddress: 'string',
    sourceipaddressnetworkid: 'uuid',
    tags: 'map(key,value)',
  },
})

export interface ListRegisteredServicePackagesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listRegisteredServicePackages = /* @__PURE__ */ describeCommand<'list', ListRegisteredServicePackagesParameters, RegisteredServicePackage>({
  name: 'listRegisteredServicePackages',
  kind: 'list',
  key: 'registeredservicepackage',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListSslCertsParameters {
  readonly accountid?: string | undefined
  readonly certid?: string | undefined
  readonly lbruleid?: string | undefined
  readonly projectid?: string | undefined
}

export const listSslCerts = /* @__PURE__ */ describeCommand<'list', ListSslCertsParameters, SslCert>({
  name: 'listSslCerts',
  kind: 'list',
  key: 'sslcert',
  parameters: {
    accountid: 'uuid',
    certid: 'uuid',
    lbruleid: 'uuid',
    projectid: 'uuid',
  },
})

export interface RemoveCertFromLoadBalancerParameters {
  readonly lbruleid: string
}

export const removeCertFromLoadBalancer = /* @__PURE__ */ describeCommand<'job', RemoveCertFromLoadBalancerParameters, Success>({
  name: 'removeCertFromLoadBalancer',
  kind: 'job',
  parameters: {
    lbruleid: 'uuid!',
  },
})

export interface RemoveFromGlobalLoadBalancerRuleParameters {
  readonly id: string
  readonly loadbalancerrulelist: readonly string[]
}

export const removeFromGlobalLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', RemoveFromGlobalLoadBalancerRuleParameters, Success>({
  name: 'removeFromGlobalLoadBalancerRule',
  kind: 'job',
  envelope: 'removefromloadbalancerruleresponse',
  parameters: {
    id: 'uuid!',
    loadbalancerrulelist: 'list!',
  },
})

export interface RemoveFromLoadBalancerRuleParameters {
  readonly id: string
  readonly virtualmachineids?: readonly string[] | undefined
  readonly vmidipmap?: WireObject | undefined
}

export const removeFromLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', RemoveFromLoadBalancerRuleParameters, Success>({
  name: 'removeFromLoadBalancerRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    virtualmachineids: 'list',
    vmidipmap: 'map(key,value)@4.4',
  },
})

export interface StopNetScalerVpxParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const stopNetScalerVpx = /* @__PURE__ */ describeCommand<'job', StopNetScalerVpxParameters, StopNetScalerVpxAnswer>({
  name: 'stopNetScalerVpx',
  kind: 'job',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})

export interface UpdateGlobalLoadBalancerRuleParameters {
  readonly description?: string | undefined
  readonly gslblbmethod?: string | undefined
  readonly gslbstickysessionmethodname?: string | undefined
  readonly id: string
}

export const updateGlobalLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', UpdateGlobalLoadBalancerRuleParameters, GlobalLoadBalancerRule>({
  name: 'updateGlobalLoadBalancerRule',
  kind: 'job',
  parameters: {
    description: 'string<=4096',
    gslblbmethod: 'string',
    gslbstickysessionmethodname: 'string',
    id: 'uuid!',
  },
})

export interface UpdateLBHealthCheckPolicyParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateLBHealthCheckPolicy = /* @__PURE__ */ describeCommand<'job', UpdateLBHealthCheckPolicyParameters, LBHealthCheckPolicy>({
  name: 'updateLBHealthCheckPolicy',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})

export interface UpdateLBStickinessPolicyParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateLBStickinessPolicy = /* @__PURE__ */ describeCommand<'job', UpdateLBStickinessPolicyParameters, LBStickinessPolicy>({
  name: 'updateLBStickinessPolicy',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})

export interface UpdateLoadBalancerParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateLoadBalancer = /* @__PURE__ */ describeCommand<'job', UpdateLoadBalancerParameters, LoadBalancer>({
  name: 'updateLoadBalancer',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})

export interface UpdateLoadBalancerRuleParameters {
  readonly algorithm?: LoadBalancerAlgorithm | undefined
  readonly cidrlist?: readonly string[] | undefined
  readonly customid?: string | undefined
  readonly description?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly protocol?: OrAnother<LoadBalancerProtocol> | undefined
}

export const updateLoadBalancerRule = /* @__PURE__ */ describeCommand<'job', UpdateLoadBalancerRuleParameters, LoadBalancer>({
  name: 'updateLoadBalancerRule',
  kind: 'job',
  key: 'loadbalancer',
  parameters: {
    algorithm: 'string',
    cidrlist: 'list@4.22',
    customid: 'string@4.4',
    description: 'string<=4096',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
    name: 'string',
    protocol: 'string',
  },
})

export interface UploadSslCertParameters {
  readonly account?: string | undefined
  readonly certchain?: string | undefined
  readonly certificate: string
  readonly domainid?: string | undefined
  readonly enabledrevocationcheck?: boolean | undefined
  readonly name: string
  readonly password?: string | undefined
  readonly privatekey: string
  readonly projectid?: string | undefined
}

export const uploadSslCert = /* @__PURE__ */ describeCommand<'sync', UploadSslCertParameters, SslCert>({
  name: 'uploadSslCert',
  kind: 'sync',
  parameters: {
    account: 'string',
    certchain: 'string<=2097152',
    certificate: 'string!<=16384',
    domainid: 'uuid',
    enabledrevocationcheck: 'bool@4.15',
    name: 'string!',
    password: 'string',
    privatekey: 'string!<=16384',
    projectid: 'uuid',
  },
})
