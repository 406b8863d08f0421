// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface RemoteAccessVpn {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly iprange?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly presharedkey?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly state?: string
}

export interface VpnConnection {
  readonly account?: string
  readonly cidrlist?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly dpd?: boolean
  readonly esplifetime?: number
  readonly esppolicy?: string
  readonly forceencap?: boolean
  readonly fordisplay?: boolean
  readonly gateway?: string
  readonly id: string
  readonly ikelifetime?: number
  readonly ikepolicy?: string
  readonly ikeversion?: string
  readonly ipsecpsk?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly passive?: boolean
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly removed?: string
  readonly s2scustomergatewayid?: string
  readonly s2svpngatewayid?: string
  readonly splitconnections?: boolean
  readonly state?: string
}

export interface VpnCustomerGateway {
  readonly account?: string
  readonly cidrlist?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly dpd?: boolean
  readonly esplifetime?: number
  readonly esppolicy?: string
  readonly forceencap?: boolean
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ikelifetime?: number
  readonly ikepolicy?: string
  readonly ikeversion?: string
  readonly ipaddress?: string
  readonly ipsecpsk?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly removed?: string
  readonly splitconnections?: boolean
}

export interface VpnGateway {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly removed?: string
  readonly vpcid?: string
  readonly vpcname?: string
}

export interface VpnUser {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly state?: string
  readonly username?: string
}
