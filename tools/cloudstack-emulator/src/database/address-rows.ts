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
