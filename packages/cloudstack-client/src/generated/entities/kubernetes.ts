// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { Nic } from './nic.ts'
import type { Tags } from './project.ts'
import type { VnfApplianceAffinitygroup, VnfApplianceSecuritygroup, VnfNic } from './virtual-network-functions.ts'

export interface AddNodesToKubernetesClusterAnswer {
  readonly account?: string
  readonly associatednetworkname?: string
  readonly autoscalingenabled?: boolean
  readonly clustertype?: string
  readonly cniconfigname?: string
  readonly cniconfigurationid?: string
  readonly consoleendpoint?: string
  readonly controlnodes?: number
  readonly controlofferingid?: string
  readonly controlofferingname?: string
  readonly cpunumber?: string
  readonly created?: string
  readonly csienabled?: boolean
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly endpoint?: string
  readonly etcdips?: Readonly<Record<string, string>>
  readonly etcdnodes?: number
  readonly etcdofferingid?: string
  readonly etcdofferingname?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly keypair?: string
  readonly kubernetesversionid?: string
  readonly kubernetesversionname?: string
  readonly masternodes?: number
  readonly maxsize?: number
  readonly memory?: string
  readonly minsize?: number
  readonly name?: string
  readonly networkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly state?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly virtualmachines?: readonly VirtualMachine[]
  readonly workerofferingid?: string
  readonly workerofferingname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface GetKubernetesClusterConfigAnswer {
  readonly configdata?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface GetUploadParamsForKubernetesSupportedVersionAnswer {
  readonly expires?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly metadata?: string
  readonly postURL?: string
  readonly signature?: string
}

export interface KubernetesCluster {
  readonly account?: string
  readonly associatednetworkname?: string
  readonly autoscalingenabled?: boolean
  readonly clustertype?: string
  readonly cniconfigname?: string
  readonly cniconfigurationid?: string
  readonly consoleendpoint?: string
  readonly controlnodes?: number
  readonly controlofferingid?: string
  readonly controlofferingname?: string
  readonly cpunumber?: string
  readonly created?: string
  readonly csienabled?: boolean
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly endpoint?: string
  readonly etcdips?: Readonly<Record<string, string>>
  readonly etcdnodes?: number
  readonly etcdofferingid?: string
  readonly etcdofferingname?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly keypair?: string
  readonly kubernetesversionid?: string
  readonly kubernetesversionname?: string
  readonly masternodes?: number
  readonly maxsize?: number
  readonly memory?: string
  readonly minsize?: number
  readonly name?: string
  readonly networkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly state?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly virtualmachines?: readonly VirtualMachine[]
  readonly workerofferingid?: string
  readonly workerofferingname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface KubernetesSupportedVersion {
  readonly arch?: string
  readonly created?: string
  readonly directdownload?: boolean
  readonly id: string
  readonly isoid?: string
  readonly isoname?: string
  readonly isostate?: string
  readonly isourl?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly mincpunumber?: number
  readonly minmemory?: number
  readonly name?: string
  readonly semanticversion?: string
  readonly state?: string
  readonly supportsautoscaling?: boolean
  readonly supportsha?: boolean
  readonly zoneid?: string
  readonly zonename?: string
}

export interface RemoveNodesFromKubernetesClusterAnswer {
  readonly account?: string
  readonly associatednetworkname?: string
  readonly autoscalingenabled?: boolean
  readonly clustertype?: string
  readonly cniconfigname?: string
  readonly cniconfigurationid?: string
  readonly consoleendpoint?: string
  readonly controlnodes?: number
  readonly controlofferingid?: string
  readonly controlofferingname?: string
  readonly cpunumber?: string
  readonly created?: string
  readonly csienabled?: boolean
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly endpoint?: string
  readonly etcdips?: Readonly<Record<string, string>>
  readonly etcdnodes?: number
  readonly etcdofferingid?: string
  readonly etcdofferingname?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly keypair?: string
  readonly kubernetesversionid?: string
  readonly kubernetesversionname?: string
  readonly masternodes?: number
  readonly maxsize?: number
  readonly memory?: string
  readonly minsize?: number
  readonly name?: string
  readonly networkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly state?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly virtualmachines?: readonly VirtualMachine[]
  readonly workerofferingid?: string
  readonly workerofferingname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface RemoveVirtualMachinesFromKubernetesClusterAnswer {
  readonly displaytext?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly success?: boolean
}

export interface VirtualMachine {
  readonly account?: string
  readonly affinitygroup?: readonly VnfApplianceAffinitygroup[]
  readonly alloweddetails?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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
