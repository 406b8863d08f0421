// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface SSHKeyPair {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly fingerprint?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly privatekey?: string
  readonly project?: string
  readonly projectid?: string
}
