// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ASNumber {
  readonly account?: string
  readonly accountid?: string
  readonly allocated?: string
  readonly allocationstate?: string
  readonly asnrange?: string
  readonly asnrangeid?: string
  readonly asnumber?: number
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}
