import type { Row } from './row.ts'

export interface PublicIpRow extends Row {
  readonly address: string
  readonly zoneId: string
  readonly state: 'Free' | 'Allocating' | 'Allocated' | 'Releasing' | 'Reserved'
  readonly accountId: string | undefined
  readonly allocatedMs: number | undefined
  readonly networkId: string | undefined
  readonly vpcId: string | undefined
  readonly isSourceNat: boolean
  /** The static NAT target. */
  readonly machineId: string | undefined
  readonly guestAddress: string | undefined
}

/** A range of public addresses of a zone, or of addresses for the machines of a shared network. */
export interface IpRangeRow extends Row {
  readonly zoneId: string
  /** Undefined for public addresses. */
  readonly networkId: string | undefined
  readonly startIp: string
  readonly endIp: string
  readonly gateway: string
  readonly netmask: string
  /** `4063`, or `vlan://untagged` */
  readonly vlan: string
}
