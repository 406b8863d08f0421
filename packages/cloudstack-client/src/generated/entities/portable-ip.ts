// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface PortableIpRange {
  readonly endip?: string
  readonly gateway?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly netmask?: string
  readonly portableipaddress?: readonly PortableIpRangePortableipaddress[]
  readonly regionid?: number
  readonly startip?: string
  readonly vlan?: string
}

export interface PortableIpRangePortableipaddress {
  readonly accountid?: string
  readonly allocated?: string
  readonly domainid?: string
  readonly ipaddress?: string
  readonly networkid?: string
  readonly physicalnetworkid?: string
  readonly regionid?: number
  readonly state?: string
  readonly vpcid?: string
  readonly zoneid?: string
}
