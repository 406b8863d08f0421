import type { Row } from './row.ts'

export type NetworkState = 'Allocated' | 'Implementing' | 'Implemented' | 'Setup' | 'Shutdown' | 'Destroy'

export interface NetworkRow extends Row {
  readonly name: string
  readonly displayText: string
  /** Undefined for a domain's shared network. */
  readonly accountId: string | undefined
  readonly domainId: string
  readonly zoneId: string
  readonly offeringId: string
  readonly state: NetworkState
  /** The range that machines get addresses from. */
  readonly cidr: string | undefined
  /** The whole network, if a part of it is reserved. */
  readonly networkCidr: string | undefined
  readonly gateway: string | undefined
  readonly netmask: string | undefined
  readonly vpcId: string | undefined
  readonly aclId: string | undefined
  readonly vlan: number
  readonly networkDomain: string | undefined
  readonly createdMs: number
  readonly subdomainAccess: boolean | undefined
  readonly restartRequired: boolean
  readonly displayed: boolean
  /** Accounts that may use it in addition to its owner. */
  readonly sharedWith: readonly string[]
}

/** A range of IPv6 addresses from which a zone's guest networks get theirs. */
export interface Ipv6PrefixRow extends Row {
  readonly zoneId: string
  /** `2001:db8:10::/52` */
  readonly prefix: string
  readonly createdMs: number
}
