// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface AutoScalePolicy {
  readonly account?: string
  readonly action?: string
  readonly conditions?: readonly Condition[]
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly duration?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly quiettime?: number
}

export interface AutoScaleVmGroup {
  readonly account?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly availablevirtualmachinecount?: number
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly hasannotations?: boolean
  readonly id: string
  readonly interval?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lbprovider?: string
  readonly lbruleid?: string
  readonly maxmembers?: number
  readonly minmembers?: number
  readonly name?: string
  readonly privateport?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly publicport?: string
  readonly scaledownpolicies?: readonly AutoScalePolicy[]
  readonly scaleuppolicies?: readonly AutoScalePolicy[]
  readonly state?: string
  readonly vmprofileid?: string
}

export interface AutoScaleVmProfile {
  readonly account?: string
  readonly autoscaleuserid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly expungevmgraceperiod?: number
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly otherdeployparams?: Readonly<Record<string, string>>
  readonly project?: string
  readonly projectid?: string
  readonly serviceofferingid?: string
  readonly templateid?: string
  readonly userdata?: string
  readonly userdatadetails?: string
  readonly userdataid?: string
  readonly userdataname?: string
  readonly userdatapolicy?: string
  readonly zoneid?: string
}

export interface Condition {
  readonly account?: string
  readonly counter?: Counter
  readonly counterid?: string
  readonly countername?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly relationaloperator?: string
  readonly threshold?: number
  readonly zoneid?: string
}

export interface Counter {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly source?: string
  readonly value?: string
  readonly zoneid?: string
}
