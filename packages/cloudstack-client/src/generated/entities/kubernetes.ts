// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { VirtualMachine } from './virtual-machine.ts'
import type { CpuArchitecture } from '../values.ts'

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
  readonly arch?: OrAnother<CpuArchitecture>
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
