// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { UserData } from './user.ts'
import type { HypervisorType } from '../values.ts'

export interface CniConfiguration {
  readonly account?: string
  readonly accountid?: string
  readonly cniconfig?: UserData
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly params?: string
  readonly project?: string
  readonly projectid?: string
  readonly userdata?: string
}

export interface Configuration {
  readonly category?: string
  readonly component?: string
  readonly defaultvalue?: string
  readonly description?: string
  readonly displaytext?: string
  readonly group?: string
  readonly id: number
  readonly isdynamic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly options?: string
  readonly parent?: string
  readonly scope?: string
  readonly subgroup?: string
  readonly type?: string
  readonly value?: string
}

export interface ConfigurationGroup {
  readonly description?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly precedence?: number
  readonly subgroup?: readonly ConfigurationGroupSubgroup[]
}

export interface ConfigurationGroupSubgroup {
  readonly name?: string
  readonly precedence?: number
}

export interface DeploymentPlanner {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface ListCapabilitiesAnswer {
  readonly additionalconfigenabled?: boolean
  readonly allowusercreateprojects?: boolean
  readonly allowuserexpungerecovervm?: boolean
  readonly allowuserexpungerecovervolume?: boolean
  readonly allowuserforcestopvm?: boolean
  readonly allowuserviewalldomainaccounts?: boolean
  readonly allowuserviewdestroyedvm?: boolean
  readonly apilimitinterval?: number
  readonly apilimitmax?: number
  readonly cloudstackversion?: string
  readonly customdiskofferingmaxsize?: number
  readonly customdiskofferingminsize?: number
  readonly customhypervisordisplayname?: string
  readonly defaultuipagesize?: number
  readonly dynamicrolesenabled?: boolean
  readonly dynamicscalingenabled?: boolean
  readonly extensionspath?: string
  readonly instanceleaseenabled?: boolean
  readonly instancesdisksstatsretentionenabled?: boolean
  readonly instancesdisksstatsretentiontime?: number
  readonly instancesstatsretentiontime?: number
  readonly instancesstatsuseronly?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly kubernetesclusterexperimentalfeaturesenabled?: boolean
  readonly kubernetesserviceenabled?: boolean
  readonly kvmsnapshotenabled?: boolean
  readonly projectinviterequired?: boolean
  readonly regionsecondaryenabled?: boolean
  readonly securitygroupsenabled?: boolean
  readonly sharedfsvmmincpucount?: number
  readonly sharedfsvmminramsize?: number
  readonly snapshotshowchainsize?: boolean
  readonly supportELB?: string
  readonly userpublictemplateenabled?: boolean
}

export interface UpdateStorageCapabilitiesAnswer {
  readonly allocatediops?: number
  readonly capacitybytes?: number
  readonly capacityiops?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly ipaddress?: string
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managed?: boolean
  readonly name?: string
  readonly nfsmountopts?: string
  readonly overprovisionfactor?: string
  readonly path?: string
  readonly podid?: string
  readonly podname?: string
  readonly provider?: string
  readonly scope?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly storagecapabilities?: Readonly<Record<string, string>>
  readonly storagecustomstats?: Readonly<Record<string, string>>
  readonly suitableformigration?: boolean
  readonly tags?: string
  readonly type?: string
  readonly usediops?: number
  readonly zoneid?: string
  readonly zonename?: string
}
