// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { BgpPeer, ChangeBgpPeersForVpcAnswer, ReleaseBgpPeerAnswer } from './entities/bgp-peer.ts'

export interface ChangeBgpPeersForVpcParameters {
  readonly bgppeerids?: readonly string[] | undefined
  readonly vpcid: string
}

export const changeBgpPeersForVpc = /* @__PURE__ */ describeCommand<'job', ChangeBgpPeersForVpcParameters, ChangeBgpPeersForVpcAnswer>({
  name: 'changeBgpPeersForVpc',
  kind: 'job',
  parameters: {
    bgppeerids: 'list',
    vpcid: 'uuid!',
  },
})

export interface CreateBgpPeerParameters {
  readonly account?: string | undefined
  readonly asnumber: number
  readonly details?: WireObject | undefined
  readonly domainid?: string | undefined
  readonly ip6address?: string | undefined
  readonly ipaddress?: string | undefined
  readonly password?: string | undefined
  readonly projectid?: string | undefined
  readonly zoneid: string
}

export const createBgpPeer = /* @__PURE__ */ describeCommand<'job-with-id', CreateBgpPeerParameters, BgpPeer>({
  name: 'createBgpPeer',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    asnumber: 'long!',
    details: 'map(named)',
    domainid: 'uuid',
    ip6address: 'string',
    ipaddress: 'string',
    password: 'string',
    projectid: 'uuid',
    zoneid: 'uuid!',
  },
})

export interface DedicateBgpPeerParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly projectid?: string | undefined
}

export const dedicateBgpPeer = /* @__PURE__ */ describeCommand<'job', DedicateBgpPeerParameters, BgpPeer>({
  name: 'dedicateBgpPeer',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid!',
    projectid: 'uuid',
  },
})

export interface DeleteBgpPeerParameters {
  readonly id: string
}

export const deleteBgpPeer = /* @__PURE__ */ describeCommand<'job', DeleteBgpPeerParameters, Success>({
  name: 'deleteBgpPeer',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListBgpPeersParameters {
  readonly account?: string | undefined
  readonly asnumber?: number | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isdedicated?: boolean | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listBgpPeers = /* @__PURE__ */ describeCommand<'list', ListBgpPeersParameters, BgpPeer>({
  name: 'listBgpPeers',
  kind: 'list',
  key: 'bgppeer',
  parameters: {
    account: 'string',
    asnumber: 'long',
    domainid: 'uuid',
    id: 'uuid',
    isdedicated: 'bool',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ReleaseBgpPeerParameters {
  readonly id: string
}

export const releaseBgpPeer = /* @__PURE__ */ describeCommand<'job', ReleaseBgpPeerParameters, ReleaseBgpPeerAnswer>({
  name: 'releaseBgpPeer',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateBgpPeerParameters {
  readonly asnumber?: number | undefined
  readonly cleanupdetails?: boolean | undefined
  readonly details?: WireObject | undefined
  readonly id: string
  readonly ip6address?: string | undefined
  readonly ipaddress?: string | undefined
  readonly password?: string | undefined
}

export const updateBgpPeer = /* @__PURE__ */ describeCommand<'job', UpdateBgpPeerParameters, BgpPeer>({
  name: 'updateBgpPeer',
  kind: 'job',
  parameters: {
    asnumber: 'long',
    cleanupdetails: 'bool',
    details: 'map(named)',
    id: 'uuid!',
    ip6address: 'string',
    ipaddress: 'string',
    password: 'string',
  },
})
