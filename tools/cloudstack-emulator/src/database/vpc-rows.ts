import type { Row } from './row.ts'

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

export interface AclListRow extends Row {
  readonly name: string
  readonly description: string | undefined
  /** Undefined for lists that every VPC may use. */
  readonly vpcId: string | undefined
  /** CloudStack's built-in default_allow and default_deny. */
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
