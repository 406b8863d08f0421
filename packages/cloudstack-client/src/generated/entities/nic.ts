// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { GuestIpType, NetworkTrafficType } from '../values.ts'

export interface AddIpToNicAnswer {
  readonly id: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly nicid?: string
  readonly secondaryip?: readonly { readonly id: string; readonly ipaddress: string }[]
  readonly virtualmachineid?: string
}

export interface Nic {
  readonly adaptertype?: string
  readonly broadcasturi?: string
  readonly deviceid?: string
  readonly extradhcpoption?: readonly string[]
  readonly gateway?: string
  readonly id: string
  readonly ip6address?: string
  readonly ip6cidr?: string
  readonly ip6gateway?: string
  readonly ipaddress?: string
  readonly ipaddresses?: readonly string[]
  readonly isdefault?: boolean
  readonly isolatedpvlan?: number
  readonly isolatedpvlantype?: string
  readonly isolationuri?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly macaddress?: string
  readonly mtu?: number
  readonly netmask?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nsxlogicalswitch?: string
  readonly nsxlogicalswitchport?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly secondaryip?: readonly { readonly id: string; readonly ipaddress: string }[]
  readonly traffictype?: OrAnother<NetworkTrafficType>
  readonly type?: OrAnother<GuestIpType>
  readonly virtualmachineid?: string
  readonly vlanid?: number
  readonly vpcid?: string
  readonly vpcname?: string
}
