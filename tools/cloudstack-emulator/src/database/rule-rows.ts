import type { Row } from './row.ts'

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
  /** The target of port forwarding and load balancing. */
  readonly privateStartPort: number | undefined
  readonly privateEndPort: number | undefined
  readonly machineId: string | undefined
  readonly guestAddress: string | undefined
  readonly name: string | undefined
  readonly description: string | undefined
  readonly algorithm: string | undefined
  /** The load balancer's protocol, if specified. */
  readonly balancedProtocol: string | undefined
  readonly members: readonly { readonly machineId: string; readonly address: string | undefined }[]
  /** The firewall rule that was created with it. */
  readonly relatedId: string | undefined
}

export interface StickinessPolicyRow extends Row {
  readonly ruleId: string
  readonly name: string
  readonly description: string | undefined
  readonly method: string
  readonly params: Readonly<Record<string, string>>
}

export interface SecurityGroupRow extends Row {
  readonly name: string
  readonly description: string | undefined
  readonly accountId: string
}

export interface SecurityRuleRow extends Row {
  readonly groupId: string
  readonly direction: 'ingress' | 'egress'
  readonly protocol: string
  readonly startPort: number | undefined
  readonly endPort: number | undefined
  readonly icmpType: number | undefined
  readonly icmpCode: number | undefined
  readonly cidr: string | undefined
  readonly allowedGroupId: string | undefined
}

/** A firewall rule for a network's IPv6 traffic. */
export interface Ipv6RuleRow extends Row {
  readonly accountId: string
  readonly networkId: string
  readonly protocol: string
  readonly startPort: number | undefined
  readonly endPort: number | undefined
  readonly icmpType: number | undefined
  readonly icmpCode: number | undefined
  readonly cidrs: readonly string[]
  readonly destinationCidrs: readonly string[]
  readonly trafficType: 'Ingress' | 'Egress'
  readonly state: 'Add' | 'Active'
}
