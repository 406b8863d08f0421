import type { Row } from './row.ts'

interface OwnedRow extends Row {
  readonly accountId: string
}

/** VPN access to the network or VPC of a source NAT address. */
export interface RemoteAccessVpnRow extends OwnedRow {
  readonly publicIpId: string
  /** `10.1.2.2-10.1.2.8` */
  readonly ipRange: string
  readonly presharedKey: string
  readonly state: 'Added' | 'Running'
}

export interface VpnUserRow extends OwnedRow {
  readonly username: string
  readonly state: 'Add' | 'Active'
}

/** The other end of a site-to-site VPN. */
export interface VpnCustomerGatewayRow extends OwnedRow {
  readonly name: string
  readonly gateway: string
  readonly cidrList: string
  readonly presharedKey: string
  readonly ikePolicy: string
  readonly espPolicy: string
  readonly ikeLifetimeSeconds: number
  readonly espLifetimeSeconds: number
  readonly deadPeerDetection: boolean
  readonly forceEncapsulation: boolean
  readonly splitConnections: boolean
  readonly ikeVersion: string
}

/** A VPC's end of its site-to-site VPNs. */
export interface VpnGatewayRow extends OwnedRow {
  readonly vpcId: string
  readonly publicIpId: string
}

export interface VpnConnectionRow extends OwnedRow {
  readonly gatewayId: string
  readonly customerGatewayId: string
  readonly passive: boolean
  readonly state: 'Pending' | 'Connecting' | 'Connected' | 'Disconnected' | 'Error'
  readonly createdMs: number
}
