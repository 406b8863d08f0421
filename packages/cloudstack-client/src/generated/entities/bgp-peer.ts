// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface BgpPeer {
  readonly account?: string
  readonly asnumber?: number
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly ip6address?: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ChangeBgpPeersForVpcAnswer {
  readonly account?: string
  readonly asnumber?: number
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly ip6address?: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ReleaseBgpPeerAnswer {
  readonly account?: string
  readonly asnumber?: number
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly ip6address?: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: string
  readonly zonename?: string
}
