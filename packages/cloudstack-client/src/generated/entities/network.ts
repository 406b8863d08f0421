// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { AclType, GuestIpType, NetworkState, NetworkTrafficType } from '../values.ts'

export interface ChangeBgpPeersForNetworkAnswer {
  readonly account?: string
  readonly asnumber?: number
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly ip6address?: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface CreateGuestNetworkIpv6PrefixAnswer {
  readonly availablesubnets?: number
  readonly created?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly prefix?: string
  readonly totalsubnets?: number
  readonly usedsubnets?: number
  readonly zoneid?: string
}

export interface CreateIpv4SubnetForGuestNetworkAnswer {
  readonly allocated?: string
  readonly created?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly parentid?: string
  readonly parentsubnet?: string
  readonly removed?: string
  readonly state?: string
  readonly subnet?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface CreateServiceInstanceAnswer {
  readonly account?: string
  readonly displayname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
}

export interface DedicatePublicIpRangeAnswer {
  readonly account?: string
  readonly cidr?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly endip?: string
  readonly endipv6?: string
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly gateway?: string
  readonly id: string
  readonly ip6cidr?: string
  readonly ip6gateway?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly netmask?: string
  readonly networkid?: string
  readonly physicalnetworkid?: string
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly startip?: string
  readonly startipv6?: string
  readonly vlan?: string
  readonly zoneid?: string
}

export interface GuestNetworkIpv6Prefixe {
  readonly availablesubnets?: number
  readonly created?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly prefix?: string
  readonly totalsubnets?: number
  readonly usedsubnets?: number
  readonly zoneid?: string
}

export interface Ipv4SubnetsForGuestNetwork {
  readonly allocated?: string
  readonly created?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly parentid?: string
  readonly parentsubnet?: string
  readonly removed?: string
  readonly state?: string
  readonly subnet?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface Network {
  readonly account?: string
  readonly aclid?: string
  readonly aclname?: string
  readonly acltype?: OrAnother<AclType>
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
  readonly state?: OrAnother<NetworkState>
  readonly strechedl2subnet?: boolean
  readonly subdomainaccess?: boolean
  readonly supportsvmautoscaling?: boolean
  readonly tags?: readonly Tags[]
  readonly traffictype?: OrAnother<NetworkTrafficType>
  readonly tungstenvirtualrouteruuid?: string
  readonly type?: OrAnother<GuestIpType>
  readonly vlan?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonesnetworkspans?: readonly unknown[]
}

export interface NetworkIsolationMethod {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface NetworkPermission {
  readonly account?: string
  readonly accountid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly project?: string
  readonly projectid?: string
}

export interface NetworkProtocol {
  readonly description?: string
  readonly details?: Readonly<Record<string, string>>
  readonly index?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface NetworkServiceProvider {
  readonly canenableindividualservice?: boolean
  readonly destinationphysicalnetworkid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly physicalnetworkid?: string
  readonly servicelist?: readonly string[]
  readonly state?: string
}

export interface NiciraNvpDeviceNetwork {
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

export interface OpenDaylightController {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly physicalnetworkid?: string
  readonly url?: string
  readonly username?: string
}

export interface PaloAltoFirewallNetwork {
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

export interface PhysicalNetwork {
  readonly broadcastdomainrange?: string
  readonly domainid?: string
  readonly id: string
  readonly isolationmethods?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkspeed?: string
  readonly state?: string
  readonly tags?: string
  readonly vlan?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface StorageNetworkIpRange {
  readonly endip?: string
  readonly gateway?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly netmask?: string
  readonly networkid?: string
  readonly podid?: string
  readonly startip?: string
  readonly vlan?: number
  readonly zoneid?: string
}

export interface SupportedNetworkService {
  readonly capability?: readonly VPCOfferingServiceCapability[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: readonly VPCOfferingServiceProvider[]
}

export interface VPCOfferingService {
  readonly capability?: readonly VPCOfferingServiceCapability[]
  readonly name?: string
  readonly provider?: readonly VPCOfferingServiceProvider[]
}

export interface VPCOfferingServiceCapability {
  readonly canchooseservicecapability?: boolean
  readonly name?: string
  readonly value?: string
}

export interface VPCOfferingServiceProvider {
  readonly canenableindividualservice?: boolean
  readonly destinationphysicalnetworkid?: string
  readonly id: string
  readonly name?: string
  readonly physicalnetworkid?: string
  readonly servicelist?: readonly string[]
  readonly state?: string
}
