// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { IpAddressState } from '../values.ts'

export interface AcquirePodIpAddressAnswer {
  readonly cidr?: string
  readonly gateway?: string
  readonly hostmac?: number
  readonly id: number
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nicid?: number
  readonly podid?: number
}

export interface AssociateIpAddressAnswer {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface PublicIpAddress {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: OrAnother<IpAddressState>
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ReserveIpAddressAnswer {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface UpdateIpAddressAnswer {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}
