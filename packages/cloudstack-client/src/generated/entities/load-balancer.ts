// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Nic } from './nic.ts'
import type { Tags } from './project.ts'
import type { RouterHealthcheckresults } from './router.ts'
import type { VnfApplianceAffinitygroup, VnfApplianceSecuritygroup, VnfNic } from './virtual-machine.ts'
import type { CpuArchitecture, HypervisorType, LoadBalancerAlgorithm, LoadBalancerProtocol, RuleState } from '../values.ts'

export interface DeployNetscalerVpxAnswer {
  readonly gslbprovider?: boolean
  readonly gslbproviderprivateip?: string
  readonly gslbproviderpublicip?: string
  readonly ipaddress?: string
  readonly isexclusivegslbprovider?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lbdevicecapacity?: number
  readonly lbdevicededicated?: boolean
  readonly lbdeviceid?: string
  readonly lbdevicename?: string
  readonly lbdevicestate?: string
  readonly physicalnetworkid?: string
  readonly podids?: readonly string[]
  readonly privateinterface?: string
  readonly provider?: string
  readonly publicinterface?: string
}

export interface GlobalLoadBalancerRule {
  readonly account?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gslbdomainname?: string
  readonly gslblbmethod?: string
  readonly gslbservicetype?: string
  readonly gslbstickysessionmethodname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly loadbalancerrule?: readonly GlobalLoadBalancerRuleLoadbalancerrule[]
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly regionid?: number
}

export interface GlobalLoadBalancerRuleLoadbalancerrule {
  readonly account?: string
  readonly algorithm?: string
  readonly cidrlist?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly name?: string
  readonly networkid?: string
  readonly privateport?: string
  readonly project?: string
  readonly projectid?: string
  readonly protocol?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly publicport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly zoneid?: string
  readonly zonename?: string
}

export interface LBHealthCheckPolicy {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly healthcheckpolicy?: readonly LBHealthCheckPolicyHealthcheckpolicy[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lbruleid?: string
  readonly zoneid?: string
}

export interface LBHealthCheckPolicyHealthcheckpolicy {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly healthcheckinterval?: number
  readonly healthcheckthresshold?: number
  readonly id: string
  readonly pingpath?: string
  readonly responsetime?: number
  readonly state?: string
  readonly unhealthcheckthresshold?: number
}

export interface LBStickinessPolicy {
  readonly account?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lbruleid?: string
  readonly name?: string
  readonly state?: string
  readonly stickinesspolicy?: readonly LBStickinessPolicyStickinesspolicy[]
  readonly zoneid?: string
}

export interface LBStickinessPolicyStickinesspolicy {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly methodname?: string
  readonly name?: string
  readonly params?: Readonly<Record<string, string>>
  readonly state?: string
}

export interface LoadBalancer {
  readonly account?: string
  readonly algorithm?: string
  readonly cidrlist?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly loadbalancerinstance?: readonly LoadBalancerLoadbalancerinstance[]
  readonly loadbalancerrule?: readonly LoadBalancerLoadbalancerrule[]
  readonly name?: string
  readonly networkid?: string
  readonly privateport?: string
  readonly project?: string
  readonly projectid?: string
  readonly protocol?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly publicport?: string
  readonly sourceipaddress?: string
  readonly sourceipaddressnetworkid?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly zoneid?: string
  readonly zonename?: string
}

export interface LoadBalancerLoadbalancerinstance {
  readonly id: string
  readonly ipaddress?: string
  readonly name?: string
  readonly state?: string
}

export interface LoadBalancerLoadbalancerrule {
  readonly instanceport?: number
  readonly sourceport?: number
  readonly state?: string
}

export interface LoadBalancerRule {
  readonly account?: string
  readonly algorithm?: OrAnother<LoadBalancerAlgorithm>
  readonly cidrlist?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkid?: string
  readonly privateport?: string
  readonly project?: string
  readonly projectid?: string
  readonly protocol?: OrAnother<LoadBalancerProtocol>
  readonly publicip?: string
  readonly publicipid?: string
  readonly publicport?: string
  readonly state?: OrAnother<RuleState>
  readonly tags?: readonly Tags[]
  readonly zoneid?: string
  readonly zonename?: string
}

export interface LoadBalancerRuleInstance {
  readonly account?: string
  readonly affinitygroup?: readonly VnfApplianceAffinitygroup[]
  readonly alloweddetails?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly autoscalevmgroupid?: string
  readonly autoscalevmgroupname?: string
  readonly backupofferingid?: string
  readonly backupofferingname?: string
  readonly bootmode?: string
  readonly boottype?: string
  readonly cpunumber?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly created?: string
  readonly deleteprotection?: boolean
  readonly details?: Readonly<Record<string, string>>
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly displayname?: string
  readonly displayvm?: boolean
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly forvirtualnetwork?: boolean
  readonly gpucardid?: string
  readonly gpucardname?: string
  readonly gpucount?: number
  readonly group?: string
  readonly groupid?: string
  readonly guestosid?: string
  readonly haenable?: boolean
  readonly hasannotations?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly icon?: unknown
  readonly id: string
  readonly instancename?: string
  readonly ipaddress?: string
  readonly isdynamicallyscalable?: boolean
  readonly isodisplaytext?: string
  readonly isoid?: string
  readonly isoname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly keypairs?: string
  readonly lastupdated?: string
  readonly leaseduration?: number
  readonly leaseexpiryaction?: string
  readonly leaseexpirydate?: string
  readonly maxheads?: number
  readonly maxresolutionx?: number
  readonly maxresolutiony?: number
  readonly memory?: number
  readonly memoryintfreekbs?: number
  readonly memorykbs?: number
  readonly memorytargetkbs?: number
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly nic?: readonly Nic[]
  readonly osdisplayname?: string
  readonly ostypeid?: string
  readonly password?: string
  readonly passwordenabled?: boolean
  readonly pooltype?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly readonlydetails?: string
  readonly receivedbytes?: number
  readonly rootdeviceid?: number
  readonly rootdevicetype?: string
  readonly securitygroup?: readonly VnfApplianceSecuritygroup[]
  readonly sentbytes?: number
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly servicestate?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly templatedisplaytext?: string
  readonly templateformat?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly templatetype?: string
  readonly userdata?: string
  readonly userdatadetails?: string
  readonly userdataid?: string
  readonly userdataname?: string
  readonly userdatapolicy?: string
  readonly userid?: string
  readonly username?: string
  readonly vgpu?: string
  readonly vgpuprofileid?: string
  readonly vgpuprofilename?: string
  readonly videoram?: number
  readonly vmtype?: string
  readonly vnfdetails?: Readonly<Record<string, string>>
  readonly vnfnics?: readonly VnfNic[]
  readonly zoneid?: string
  readonly zonename?: string
}

export interface RegisteredServicePackage {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface SslCert {
  readonly account?: string
  readonly certchain?: string
  readonly certificate?: string
  readonly domain?: string
  readonly domainid?: string
  readonly fingerprint?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly loadbalancerrulelist?: readonly string[]
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
}

export interface StopNetScalerVpxAnswer {
  readonly account?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly created?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gateway?: string
  readonly guestipaddress?: string
  readonly guestmacaddress?: string
  readonly guestnetmask?: string
  readonly guestnetworkid?: string
  readonly guestnetworkname?: string
  readonly hasannotations?: boolean
  readonly healthcheckresults?: readonly RouterHealthcheckresults[]
  readonly healthchecksfailed?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly ip6dns1?: string
  readonly ip6dns2?: string
  readonly isredundantrouter?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly linklocalip?: string
  readonly linklocalmacaddress?: string
  readonly linklocalnetmask?: string
  readonly linklocalnetworkid?: string
  readonly name?: string
  readonly networkdomain?: string
  readonly nic?: readonly Nic[]
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicmacaddress?: string
  readonly publicnetmask?: string
  readonly publicnetworkid?: string
  readonly redundantstate?: string
  readonly requiresupgrade?: boolean
  readonly role?: string
  readonly scriptsversion?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly softwareversion?: string
  readonly state?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly version?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}
