/** What all guest networks of a cloud should look like: plain data, from which the texts of the router's programs follow. */
export interface NetworkPlan {
  /** The data center's own addresses on the public network: the gateway of each public range. */
  readonly gateways: readonly PrefixedAddress[]
  readonly networks: readonly PlannedNetwork[]
  readonly routers: readonly PlannedRouter[]
  /** How the data center reaches guest addresses. Of machines with the same address, a running one is reached, and of these the oldest. */
  readonly routes: readonly { readonly address: string; readonly via: string }[]
}

export interface PrefixedAddress {
  readonly address: string
  /** Prefix length of its network. */
  readonly bits: number
}

/** One layer 2. */
export interface PlannedNetwork {
  readonly id: string
  readonly ports: readonly PlannedPort[]
}

/** Where a machine's NIC is plugged in. */
export interface PlannedPort {
  readonly nicId: string
  readonly mac: string
  /** Primary and secondary addresses. */
  readonly addresses: readonly string[]
  /** Undefined in a network without security groups, which filters nothing. */
  readonly securityGroups: PortRules | undefined
}

/** What the security groups of a machine let through. */
export interface PortRules {
  readonly ingress: readonly Opening[]
  /** Everything may leave if there are none. */
  readonly egress: readonly Opening[]
}

/** Traffic that a rule is about. */
export interface Opening {
  /** `tcp`, `udp`, `icmp`, `all`, or a protocol number. */
  readonly protocol: string
  /** First and last; undefined for all. */
  readonly ports: readonly [number, number] | undefined
  /** -1 for any. */
  readonly icmp: { readonly type: number; readonly code: number } | undefined
  /** IPv4 CIDRs or addresses. Traffic from anywhere is `0.0.0.0/0`; an empty list is traffic from nowhere. */
  readonly sources: readonly string[]
  readonly destinations: readonly string[]
}

/** A virtual router: of an isolated network, of a shared one, or of a VPC with its tiers. */
export interface PlannedRouter {
  /** The id of its network or VPC. */
  readonly id: string
  /** Its address on the link to the data center: `169.254.0.7`. */
  readonly controlAddress: string
  /** Undefined without public addresses: then the guests' addresses are the data center's own. */
  readonly uplink: { readonly gateway: string; readonly sourceNat: string } | undefined
  readonly publicAddresses: readonly PlannedPublicAddress[]
  readonly legs: readonly PlannedLeg[]
  readonly balancers: readonly PlannedBalancer[]
}

export interface PlannedPublicAddress extends PrefixedAddress {
  /** What the firewall lets in; undefined for an address of a VPC, whose tiers have ACLs instead. */
  readonly firewall: readonly Opening[] | undefined
  readonly staticNatTo: string | undefined
  readonly forwards: readonly PlannedForward[]
}

export interface PlannedForward {
  readonly protocol: string
  readonly ports: readonly [number, number]
  readonly to: string
  readonly toPorts: readonly [number, number]
  readonly sources: readonly string[]
}

/** A router's side of one guest network. */
export interface PlannedLeg {
  readonly networkId: string
  readonly gateway: PrefixedAddress
  readonly cidr: string
  readonly domain: string | undefined
  /** Whether machines get their addresses by DHCP. */
  readonly dhcp: boolean
  readonly leases: readonly PlannedLease[]
  /** Whether the router serves user data and metadata. */
  readonly metadata: boolean
  readonly filter: LegFilter
}

export interface PlannedLease {
  readonly mac: string
  readonly address: string
  readonly hostName: string
  /** Whether the machine gets its default route and its DNS servers from here. */
  readonly isDefault: boolean
}

export type LegFilter =
  /** A shared network: everything is routed. */
  | { readonly kind: 'open' }
  /** An isolated network: egress rules allow, or deny where the offering allows by default. */
  | { readonly kind: 'egress'; readonly allowedByDefault: boolean; readonly rules: readonly Opening[] }
  /** A tier of a VPC. */
  | { readonly kind: 'acl'; readonly ingress: readonly AclEntry[]; readonly egress: readonly AclEntry[] }

export interface AclEntry {
  readonly action: 'Allow' | 'Deny'
  readonly traffic: Opening
}

export interface PlannedBalancer {
  readonly id: string
  readonly address: string
  readonly port: number
  readonly algorithm: string
  /** Whether the members get the PROXY protocol's line first. */
  readonly sendsProxyLine: boolean
  /** CIDRs that may use it; empty for all. */
  readonly sources: readonly string[]
  readonly members: readonly { readonly address: string; readonly port: number }[]
  readonly stickiness: { readonly method: string; readonly params: Readonly<Record<string, string>> } | undefined
}
