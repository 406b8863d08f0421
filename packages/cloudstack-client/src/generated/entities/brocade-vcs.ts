// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { VPCOfferingService } from './network.ts'
import type { Tags } from './project.ts'

export interface BrocadeVcsDevice {
  readonly brocadedevicename?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly vcsdeviceid?: string
}

export interface BrocadeVcsDeviceNetwork {
  readonly account?: string
  readonly aclid?: string
  readonly aclname?: string
  readonly acltype?: string
  readonly asnumber?: number
  readonly asnumberid?: string
  readonly associatednetwork?: string
  readonly associatednetworkid?: string
  readonly bgppeers?: readonly unknown[]
  readonly broadcastdomaintype?: string
  readonly broadcasturi?: string
  readonly canusefordeploy?: boolean
  readonly cidr?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly displaynetwork?: boolean
  readonly displaytext?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly egressdefaultpolicy?: boolean
  readonly externalid?: string
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly icon?: unknown
  readonly id: string
  readonly internetprotocol?: string
  readonly ip4routes?: readonly unknown[]
  readonly ip4routing?: string
  readonly ip6cidr?: string
  readonly ip6dns1?: string
  readonly ip6dns2?: string
  readonly ip6gateway?: string
  readonly ip6routes?: readonly unknown[]
  readonly ip6routing?: string
  readonly isdefault?: boolean
  readonly ispersistent?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly netmask?: string
  readonly networkcidr?: string
  readonly networkdomain?: string
  readonly networkofferingavailability?: string
  readonly networkofferingconservemode?: boolean
  readonly networkofferingdisplaytext?: string
  readonly networkofferingid?: string
  readonly networkofferingname?: string
  readonly physicalnetworkid?: string
  readonly privatemtu?: number
  readonly project?: string
  readonly projectid?: string
  readonly publicmtu?: number
  readonly receivedbytes?: number
  readonly redundantrouter?: boolean
  readonly related?: string
  readonly reservediprange?: string
  readonly restartrequired?: boolean
  readonly sentbytes?: number
  readonly service?: readonly VPCOfferingService[]
  readonly specifyipranges?: boolean
  readonly specifyvlan?: boolean
  readonly state?: string
  readonly strechedl2subnet?: boolean
  readonly subdomainaccess?: boolean
  readonly supportsvmautoscaling?: boolean
  readonly tags?: readonly Tags[]
  readonly traffictype?: string
  readonly tungstenvirtualrouteruuid?: string
  readonly type?: string
  readonly vlan?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonesnetworkspans?: readonly unknown[]
}
