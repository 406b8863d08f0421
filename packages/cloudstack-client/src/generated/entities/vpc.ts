// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Network, VPCOfferingService } from './network.ts'
import type { Tags } from './project.ts'
import type { NetworkOfferingState, VpcState } from '../values.ts'

export interface PrivateGateway {
  readonly account?: string
  readonly aclid?: string
  readonly aclname?: string
  readonly associatednetwork?: string
  readonly associatednetworkid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly netmask?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly sourcenatsupported?: boolean
  readonly state?: string
  readonly vlan?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface StaticRoute {
  readonly account?: string
  readonly cidr?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nexthop?: string
  readonly project?: string
  readonly projectid?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly vpcgatewayid?: string
  readonly vpcgatewayip?: string
  readonly vpcid?: string
}

export interface VPC {
  readonly account?: string
  readonly asnumber?: number
  readonly asnumberid?: string
  readonly bgppeers?: readonly unknown[]
  readonly cidr?: string
  readonly created?: string
  readonly displaytext?: string
  readonly distributedvpcrouter?: boolean
  readonly dns1?: string
  readonly dns2?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly hasannotations?: boolean
  readonly icon?: unknown
  readonly id: string
  readonly ip4routes?: readonly unknown[]
  readonly ip4routing?: string
  readonly ip6dns1?: string
  readonly ip6dns2?: string
  readonly ip6routes?: readonly unknown[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly network?: readonly Network[]
  readonly networkdomain?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicmtu?: number
  readonly redundantvpcrouter?: boolean
  readonly regionlevelvpc?: boolean
  readonly restartrequired?: boolean
  readonly service?: readonly VPCOfferingService[]
  readonly state?: OrAnother<VpcState>
  readonly tags?: readonly Tags[]
  readonly vpcofferingid?: string
  readonly vpcofferingname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface VPCOffering {
  readonly created?: string
  readonly displaytext?: string
  readonly distributedvpcrouter?: boolean
  readonly domain?: string
  readonly domainid?: string
  readonly fornsx?: boolean
  readonly id: string
  readonly internetprotocol?: string
  readonly isdefault?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkmode?: string
  readonly routingmode?: string
  readonly service?: readonly VPCOfferingService[]
  readonly specifyasnumber?: boolean
  readonly state?: OrAnother<NetworkOfferingState>
  readonly supportsregionLevelvpc?: boolean
  readonly zone?: string
  readonly zoneid?: string
}
