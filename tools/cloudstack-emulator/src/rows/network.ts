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
  /** Of what machines get addresses. */
  readonly cidr: string | undefined
  /** The whole, where a part of it is kept back. */
  readonly networkCidr: string | undefined
  readonly gateway: string | undefined
  readonly netmask: string | undefined
  readonly startIp: string | undefined
  readonly endIp: string | undefined
  readonly vpcId: string | undefined
  readonly aclId: string | undefined
  readonly vlan: number
  readonly networkDomain: string | undefined
  readonly createdMs: number
  readonly subdomainAccess: boolean | undefined
  readonly restartRequired: boolean
  readonly displayed: boolean
  /** Accounts that may use it beside its owner's. */
  readonly sharedWith: readonly string[]
}

export interface VpcRow extends Row {
  readonly name: string
  readonly displayText: string
  readonly accountId: string
  readonly zoneId: string
  readonly offeringId: string
  readonly cidr: string
  readonly networkDomain: string
  readonly state: 'Enabled' | 'Inactive'
  readonly createdMs: number
}

export interface RouterRow extends Row {
  readonly name: string
  readonly zoneId: string
  readonly networkId: string | undefined
  readonly vpcId: string | undefined
  readonly accountId: string
  readonly hostId: string
  readonly state: 'Running' | 'Stopped' | 'Starting' | 'Stopping'
  readonly publicIpId: string | undefined
  readonly createdMs: number
}

export interface PublicIpRow extends Row {
  readonly address: string
  readonly zoneId: string
  readonly state: 'Free' | 'Allocating' | 'Allocated' | 'Releasing' | 'Reserved'
  readonly accountId: string | undefined
  readonly allocatedMs: number | undefined
  readonly networkId: string | undefined
  readonly vpcId: string | undefined
  readonly isSourceNat: boolean
  /** The machine that static NAT points at. */
  readonly machineId: string | undefined
  readonly guestAddress: string | undefined
}

export type RulePurpose = 'Firewall' | 'PortForwarding' | 'LoadBalancing' | 'StaticNat'

export interface RuleRow extends Row {
  readonly purpose: RulePurpose
  readonly accountId: string
  readonly networkId: string
  readonly publicIpId: string | undefined
  readonly state: 'Staged' | 'Add' | 'Active' | 'Revoke'
  readonly trafficType: 'Ingress' | 'Egress'
  readonly protocol: string
  readonly startPort: number | undefined
  readonly endPort: number | undefined
  readonly icmpType: number | undefined
  readonly icmpCode: number | undefined
  readonly cidrs: readonly string[]
  readonly destinationCidrs: readonly string[]
  /** Port forwarding and load balancing: where it leads. */
  readonly privateStartPort: number | undefined
  readonly privateEndPort: number | undefined
  readonly machineId: string | undefined
  readonly guestAddress: string | undefined
  readonly name: string | undefined
  readonly description: string | undefined
  readonly algorithm: string | undefined
  /** What a load balancer speaks, where it was said. */
  readonly balancedProtocol: string | undefined
  readonly members: readonly { readonly machineId: string; readonly address: string | undefined }[]
  /** The firewall rule that came with it. */
  readonly relatedId: string | undefined
}

export interface StickinessPolicyRow extends Row {
  readonly ruleId: string
  readonly name: string
  readonly description: string | undefined
  readonly method: string
  readonly params: Readonly<Record<string, string>>
}

export interface AclListRow extends Row {
  readonly name: string
  readonly description: string | undefined
  /** Undefined for lists that every VPC may use. */
  readonly vpcId: string | undefined
  /** CloudStack's own default_allow and default_deny. */
  readonly isDefault: boolean
}

export interface AclRow extends Row {
  readonly aclListId: string
  readonly position: number
  readonly protocol: string
  readonly startPort: number | undefined
  readonly endPort: number | undefined
  readonly icmpType: number | undefined
  readonly icmpCode: number | undefined
  readonly cidrs: readonly string[]
  readonly action: 'Allow' | 'Deny'
  readonly trafficType: 'Ingress' | 'Egress'
  readonly reason: string | undefined
}
