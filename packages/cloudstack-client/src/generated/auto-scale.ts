// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { AutoScalePolicy, AutoScaleVmGroup, AutoScaleVmProfile, Condition, Counter } from './entities/auto-scale.ts'

export interface CreateAutoScalePolicyParameters {
  readonly action: string
  readonly conditionids: readonly string[]
  readonly duration: number
  readonly name?: string | undefined
  readonly quiettime?: number | undefined
}

export const createAutoScalePolicy = /* @__PURE__ */ describeCommand<'job-with-id', CreateAutoScalePolicyParameters, AutoScalePolicy>({
  name: 'createAutoScalePolicy',
  kind: 'job-with-id',
  envelope: 'autoscalepolicyresponse',
  parameters: {
    action: 'string!',
    conditionids: 'list!',
    duration: 'int!',
    name: 'string@4.18.0',
    quiettime: 'int',
  },
})

export interface CreateAutoScaleVmGroupParameters {
  readonly fordisplay?: boolean | undefined
  readonly interval?: number | undefined
  readonly lbruleid: string
  readonly maxmembers: number
  readonly minmembers: number
  readonly name?: string | undefined
  readonly scaledownpolicyids: readonly string[]
  readonly scaleuppolicyids: readonly string[]
  readonly vmprofileid: string
}

export const createAutoScaleVmGroup = /* @__PURE__ */ describeCommand<'job-with-id', CreateAutoScaleVmGroupParameters, AutoScaleVmGroup>({
  name: 'createAutoScaleVmGroup',
  kind: 'job-with-id',
  envelope: 'autoscalevmgroupresponse',
  parameters: {
    fordisplay: 'bool@4.4',
    interval: 'int',
    lbruleid: 'uuid!',
    maxmembers: 'int!',
    minmembers: 'int!',
    name: 'string@4.18.0',
    scaledownpolicyids: 'list!',
    scaleuppolicyids: 'list!',
    vmprofileid: 'uuid!',
  },
})

export interface CreateAutoScaleVmProfileParameters {
  readonly account?: string | undefined
  readonly autoscaleuserid?: string | undefined
  readonly counterparam?: WireObject | undefined
  readonly domainid?: string | undefined
  readonly expungevmgraceperiod?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly otherdeployparams?: WireObject | undefined
  readonly projectid?: string | undefined
  readonly serviceofferingid: string
  readonly templateid: string
  readonly userdata?: string | undefined
  readonly userdatadetails?: WireObject | undefined
  readonly userdataid?: string | undefined
  readonly zoneid: string
}

export const createAutoScaleVmProfile = /* @__PURE__ */ describeCommand<'job-with-id', CreateAutoScaleVmProfileParameters, AutoScaleVmProfile>({
  name: 'createAutoScaleVmProfile',
  kind: 'job-with-id',
  envelope: 'autoscalevmprofileresponse',
  parameters: {
    account: 'string@4.18',
    autoscaleuserid: 'uuid',
    counterparam: 'map(key,value)',
    domainid: 'uuid@4.18',
    expungevmgraceperiod: 'int@4.18',
    fordisplay: 'bool@4.4',
    otherdeployparams: 'map(name,value)',
    projectid: 'uuid@4.18',
    serviceofferingid: 'uuid!',
    templateid: 'uuid!',
    userdata: 'string<=1048576@4.18.0',
    userdatadetails: 'map(named)@4.18.1',
    userdataid: 'uuid@4.18.1',
    zoneid: 'uuid!',
  },
})

export interface CreateConditionParameters {
  readonly account?: string | undefined
  readonly counterid: string
  readonly domainid?: string | undefined
  readonly projectid?: string | undefined
  readonly relationaloperator: string
  readonly threshold: number
}

export const createCondition = /* @__PURE__ */ describeCommand<'job-with-id', CreateConditionParameters, Condition>({
  name: 'createCondition',
  kind: 'job-with-id',
  envelope: 'conditionresponse',
  parameters: {
    account: 'string',
    counterid: 'uuid!',
    domainid: 'uuid',
    projectid: 'uuid@4.18',
    relationaloperator: 'string!',
    threshold: 'long!',
  },
})

export interface CreateCounterParameters {
  readonly name: string
  readonly provider: string
  readonly source: string
  readonly value: string
}

export const createCounter = /* @__PURE__ */ describeCommand<'job-with-id', CreateCounterParameters, Counter>({
  name: 'createCounter',
  kind: 'job-with-id',
  envelope: 'counterresponse',
  parameters: {
    name: 'string!',
    provider: 'string!@4.18.0',
    source: 'string!',
    value: 'string!',
  },
})

export interface DeleteAutoScalePolicyParameters {
  readonly id: string
}

export const deleteAutoScalePolicy = /* @__PURE__ */ describeCommand<'job', DeleteAutoScalePolicyParameters, Success>({
  name: 'deleteAutoScalePolicy',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteAutoScaleVmGroupParameters {
  readonly cleanup?: boolean | undefined
  readonly id: string
}

export const deleteAutoScaleVmGroup = /* @__PURE__ */ describeCommand<'job', DeleteAutoScaleVmGroupParameters, Success>({
  name: 'deleteAutoScaleVmGroup',
  kind: 'job',
  parameters: {
    cleanup: 'bool@4.18.0',
    id: 'uuid!',
  },
})

export interface DeleteAutoScaleVmProfileParameters {
  readonly id: string
}

export const deleteAutoScaleVmProfile = /* @__PURE__ */ describeCommand<'job', DeleteAutoScaleVmProfileParameters, Success>({
  name: 'deleteAutoScaleVmProfile',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteConditionParameters {
  readonly id: string
}

export const deleteCondition = /* @__PURE__ */ describeCommand<'job', DeleteConditionParameters, Success>({
  name: 'deleteCondition',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteCounterParameters {
  readonly id: string
}

export const deleteCounter = /* @__PURE__ */ describeCommand<'job', DeleteCounterParameters, Success>({
  name: 'deleteCounter',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DisableAutoScaleVmGroupParameters {
  readonly id: string
}

export const disableAutoScaleVmGroup = /* @__PURE__ */ describeCommand<'job', DisableAutoScaleVmGroupParameters, AutoScaleVmGroup>({
  name: 'disableAutoScaleVmGroup',
  kind: 'job',
  envelope: 'disableautoscalevmGroupresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface EnableAutoScaleVmGroupParameters {
  readonly id: string
}

export const enableAutoScaleVmGroup = /* @__PURE__ */ describeCommand<'job', EnableAutoScaleVmGroupParameters, AutoScaleVmGroup>({
  name: 'enableAutoScaleVmGroup',
  kind: 'job',
  envelope: 'enableautoscalevmGroupresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListAutoScalePoliciesParameters {
  readonly account?: string | undefined
  readonly action?: string | undefined
  readonly conditionid?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly vmgroupid?: string | undefined
}

export const listAutoScalePolicies = /* @__PURE__ */ describeCommand<'list', ListAutoScalePoliciesParameters, AutoScalePolicy>({
  name: 'listAutoScalePolicies',
  kind: 'list',
  key: 'autoscalepolicy',
  parameters: {
    account: 'string',
    action: 'string',
    conditionid: 'uuid',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string@4.18.0',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid@4.18',
    vmgroupid: 'uuid',
  },
})

export interface ListAutoScaleVmGroupsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly lbruleid?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly policyid?: string | undefined
  readonly projectid?: string | undefined
  readonly vmprofileid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listAutoScaleVmGroups = /* @__PURE__ */ describeCommand<'list', ListAutoScaleVmGroupsParameters, AutoScaleVmGroup>({
  name: 'listAutoScaleVmGroups',
  kind: 'list',
  key: 'autoscalevmgroup',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    lbruleid: 'uuid',
    listall: 'bool',
    name: 'string@4.18.0',
    page: 'int',
    pagesize: 'int',
    policyid: 'uuid',
    projectid: 'uuid',
    vmprofileid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListAutoScaleVmProfilesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly otherdeployparams?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly serviceofferingid?: string | undefined
  readonly templateid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listAutoScaleVmProfiles = /* @__PURE__ */ describeCommand<'list', ListAutoScaleVmProfilesParameters, AutoScaleVmProfile>({
  name: 'listAutoScaleVmProfiles',
  kind: 'list',
  key: 'autoscalevmprofile',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    otherdeployparams: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    serviceofferingid: 'uuid@4.4',
    templateid: 'uuid',
    zoneid: 'uuid@4.4',
  },
})

export interface ListConditionsParameters {
  readonly account?: string | undefined
  readonly counterid?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly policyid?: string | undefined
  readonly projectid?: string | undefined
}

export const listConditions = /* @__PURE__ */ describeCommand<'list', ListConditionsParameters, Condition>({
  name: 'listConditions',
  kind: 'list',
  key: 'condition',
  parameters: {
    account: 'string',
    counterid: 'uuid',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    policyid: 'uuid',
    projectid: 'uuid@4.18',
  },
})

export interface ListCountersParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly provider?: string | undefined
  readonly source?: string | undefined
}

export const listCounters = /* @__PURE__ */ describeCommand<'list', ListCountersParameters, Counter>({
  name: 'listCounters',
  kind: 'list',
  key: 'counter',
  envelope: 'counterresponse',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    provider: 'string@4.18.0',
    source: 'string',
  },
})

export interface UpdateAutoScalePolicyParameters {
  readonly conditionids?: readonly string[] | undefined
  readonly duration?: number | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly quiettime?: number | undefined
}

export const updateAutoScalePolicy = /* @__PURE__ */ describeCommand<'job', UpdateAutoScalePolicyParameters, AutoScalePolicy>({
  name: 'updateAutoScalePolicy',
  kind: 'job',
  parameters: {
    conditionids: 'list',
    duration: 'int',
    id: 'uuid!',
    name: 'string@4.18.0',
    quiettime: 'int',
  },
})

export interface UpdateAutoScaleVmGroupParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
  readonly interval?: number | undefined
  readonly maxmembers?: number | undefined
  readonly minmembers?: number | undefined
  readonly name?: string | undefined
  readonly scaledownpolicyids?: readonly string[] | undefined
  readonly scaleuppolicyids?: readonly string[] | undefined
}

export const updateAutoScaleVmGroup = /* @__PURE__ */ describeCommand<'job', UpdateAutoScaleVmGroupParameters, AutoScaleVmGroup>({
  name: 'updateAutoScaleVmGroup',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
    interval: 'int',
    maxmembers: 'int',
    minmembers: 'int',
    name: 'string@4.18.0',
    scaledownpolicyids: 'list',
    scaleuppolicyids: 'list',
  },
})

export interface UpdateAutoScaleVmProfileParameters {
  readonly autoscaleuserid?: string | undefined
  readonly counterparam?: WireObject | undefined
  readonly customid?: string | undefined
  readonly expungevmgraceperiod?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
  readonly otherdeployparams?: WireObject | undefined
  readonly serviceofferingid?: string | undefined
  readonly templateid?: string | undefined
  readonly userdata?: string | undefined
  readonly userdatadetails?: WireObject | undefined
  readonly userdataid?: string | undefined
}

export const updateAutoScaleVmProfile = /* @__PURE__ */ describeCommand<'job', UpdateAutoScaleVmProfileParameters, AutoScaleVmProfile>({
  name: 'updateAutoScaleVmProfile',
  kind: 'job',
  parameters: {
    autoscaleuserid: 'uuid',
    counterparam: 'map(key,value)',
    customid: 'string@4.4',
    expungevmgraceperiod: 'int@4.18',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
    otherdeployparams: 'map(name,value)@4.18.0',
    serviceofferingid: 'uuid@4.18.0',
    templateid: 'uuid',
    userdata: 'string<=1048576@4.18.0',
    userdatadetails: 'map(named)@4.18.1',
    userdataid: 'uuid@4.18.1',
  },
})

export interface UpdateConditionParameters {
  readonly id: string
  readonly relationaloperator: string
  readonly threshold: number
}

export const updateCondition = /* @__PURE__ */ describeCommand<'job', UpdateConditionParameters, Success>({
  name: 'updateCondition',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    relationaloperator: 'string!',
    threshold: 'long!',
  },
})
