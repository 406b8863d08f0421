// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface QuarantinedIp {
  readonly created?: string
  readonly enddate?: string
  readonly id: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly previousownerid?: string
  readonly previousownername?: string
  readonly removalreason?: string
  readonly removed?: string
  readonly removeraccountid?: string
}
