// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { CpuArchitecture, HypervisorType } from '../values.ts'

export interface AddBaremetalHostAnswer {
  readonly annotation?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capabilities?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly clusterstorageaccessgroups?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocatedpercentage?: string
  readonly cpuallocatedvalue?: number
  readonly cpuallocatedwithoverprovisioning?: string
  readonly cpuloadaverage?: number
  readonly cpunumber?: number
  readonly cpusockets?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly cpuwithoverprovisioning?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disconnected?: string
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly encryptionsupported?: boolean
  readonly events?: string
  readonly explicithosttags?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly gpugroup?: readonly HostGpugroup[]
  readonly gputotal?: number
  readonly gpuused?: number
  readonly hahost?: boolean
  readonly hasannotations?: boolean
  readonly hasenoughcapacity?: boolean
  readonly hostha?: HAForHostResponse
  readonly hosttags?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly implicithosttags?: string
  readonly instanceconversionsupported?: boolean
  readonly ipaddress?: string
  readonly islocalstorageactive?: boolean
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastannotated?: string
  readonly lastpinged?: string
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly memoryallocated?: number
  readonly memoryallocatedbytes?: number
  readonly memoryallocatedpercentage?: string
  readonly memorytotal?: number
  readonly memoryused?: number
  readonly memorywithoverprovisioning?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly outofbandmanagement?: OutOfBandManagementResponse
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly removed?: string
  readonly resourcestate?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly suitableformigration?: boolean
  readonly type?: string
  readonly ueficapability?: boolean
  readonly username?: string
  readonly version?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface AddSecondaryStorageAnswer {
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly protocol?: string
  readonly providername?: string
  readonly readonly?: boolean
  readonly scope?: string
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface CancelHostAsDegradedAnswer {
  readonly annotation?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capabilities?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly clusterstorageaccessgroups?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocatedpercentage?: string
  readonly cpuallocatedvalue?: number
  readonly cpuallocatedwithoverprovisioning?: string
  readonly cpuloadaverage?: number
  readonly cpunumber?: number
  readonly cpusockets?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly cpuwithoverprovisioning?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disconnected?: string
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly encryptionsupported?: boolean
  readonly events?: string
  readonly explicithosttags?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly gpugroup?: readonly HostGpugroup[]
  readonly gputotal?: number
  readonly gpuused?: number
  readonly hahost?: boolean
  readonly hasannotations?: boolean
  readonly hasenoughcapacity?: boolean
  readonly hostha?: HAForHostResponse
  readonly hosttags?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly implicithosttags?: string
  readonly instanceconversionsupported?: boolean
  readonly ipaddress?: string
  readonly islocalstorageactive?: boolean
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastannotated?: string
  readonly lastpinged?: string
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly memoryallocated?: number
  readonly memoryallocatedbytes?: number
  readonly memoryallocatedpercentage?: string
  readonly memorytotal?: number
  readonly memoryused?: number
  readonly memorywithoverprovisioning?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly outofbandmanagement?: OutOfBandManagementResponse
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly removed?: string
  readonly resourcestate?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly suitableformigration?: boolean
  readonly type?: string
  readonly ueficapability?: boolean
  readonly username?: string
  readonly version?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface CancelHostMaintenanceAnswer {
  readonly annotation?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capabilities?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly clusterstorageaccessgroups?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocatedpercentage?: string
  readonly cpuallocatedvalue?: number
  readonly cpuallocatedwithoverprovisioning?: string
  readonly cpuloadaverage?: number
  readonly cpunumber?: number
  readonly cpusockets?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly cpuwithoverprovisioning?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disconnected?: string
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly encryptionsupported?: boolean
  readonly events?: string
  readonly explicithosttags?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly gpugroup?: readonly HostGpugroup[]
  readonly gputotal?: number
  readonly gpuused?: number
  readonly hahost?: boolean
  readonly hasannotations?: boolean
  readonly hasenoughcapacity?: boolean
  readonly hostha?: HAForHostResponse
  readonly hosttags?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly implicithosttags?: string
  readonly instanceconversionsupported?: boolean
  readonly ipaddress?: string
  readonly islocalstorageactive?: boolean
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastannotated?: string
  readonly lastpinged?: string
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly memoryallocated?: number
  readonly memoryallocatedbytes?: number
  readonly memoryallocatedpercentage?: string
  readonly memorytotal?: number
  readonly memoryused?: number
  readonly memorywithoverprovisioning?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly outofbandmanagement?: OutOfBandManagementResponse
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly removed?: string
  readonly resourcestate?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly suitableformigration?: boolean
  readonly type?: string
  readonly ueficapability?: boolean
  readonly username?: string
  readonly version?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface ConfigureHAForHostAnswer {
  readonly haenable?: boolean
  readonly haprovider?: string
  readonly hastate?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: boolean
}

export interface DeclareHostAsDegradedAnswer {
  readonly annotation?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capabilities?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly clusterstorageaccessgroups?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocatedpercentage?: string
  readonly cpuallocatedvalue?: number
  readonly cpuallocatedwithoverprovisioning?: string
  readonly cpuloadaverage?: number
  readonly cpunumber?: number
  readonly cpusockets?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly cpuwithoverprovisioning?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disconnected?: string
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly encryptionsupported?: boolean
  readonly events?: string
  readonly explicithosttags?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly gpugroup?: readonly HostGpugroup[]
  readonly gputotal?: number
  readonly gpuused?: number
  readonly hahost?: boolean
  readonly hasannotations?: boolean
  readonly hasenoughcapacity?: boolean
  readonly hostha?: HAForHostResponse
  readonly hosttags?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly implicithosttags?: string
  readonly instanceconversionsupported?: boolean
  readonly ipaddress?: string
  readonly islocalstorageactive?: boolean
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastannotated?: string
  readonly lastpinged?: string
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly memoryallocated?: number
  readonly memoryallocatedbytes?: number
  readonly memoryallocatedpercentage?: string
  readonly memorytotal?: number
  readonly memoryused?: number
  readonly memorywithoverprovisioning?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly outofbandmanagement?: OutOfBandManagementResponse
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly removed?: string
  readonly resourcestate?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly suitableformigration?: boolean
  readonly type?: string
  readonly ueficapability?: boolean
  readonly username?: string
  readonly version?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface DedicatedHost {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly domainid?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface DisableHAForHostAnswer {
  readonly haenable?: boolean
  readonly haprovider?: string
  readonly hastate?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: boolean
}

export interface DisableOutOfBandManagementForHostAnswer {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}

export interface EnableHAForHostAnswer {
  readonly haenable?: boolean
  readonly haprovider?: string
  readonly hastate?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: boolean
}

export interface EnableOutOfBandManagementForHostAnswer {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}

export interface HAForHostResponse {
  readonly haenable?: boolean
  readonly haprovider?: string
  readonly hastate?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: boolean
}

export interface Host {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly annotation?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capabilities?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly clusterstorageaccessgroups?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocateddisablethreshold?: boolean
  readonly cpuallocatedghz?: string
  readonly cpuallocatedpercentage?: string
  readonly cpuallocatedthreshold?: boolean
  readonly cpuallocatedvalue?: number
  readonly cpuallocatedwithoverprovisioning?: string
  readonly cpudisablethreshold?: boolean
  readonly cpuloadaverage?: number
  readonly cpunumber?: number
  readonly cpusockets?: number
  readonly cpuspeed?: number
  readonly cputhreshold?: boolean
  readonly cputotalghz?: string
  readonly cpuused?: string
  readonly cpuusedghz?: string
  readonly cpuwithoverprovisioning?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disconnected?: string
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly domainid?: string
  readonly encryptionsupported?: boolean
  readonly events?: string
  readonly explicithosttags?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly gpugroup?: readonly HostGpugroup[]
  readonly gputotal?: number
  readonly gpuused?: number
  readonly hahost?: boolean
  readonly hasannotations?: boolean
  readonly hasenoughcapacity?: boolean
  readonly hostha?: HAForHostResponse
  readonly hostid?: string
  readonly hostname?: string
  readonly hosttags?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly implicithosttags?: string
  readonly instanceconversionsupported?: boolean
  readonly instances?: string
  readonly ipaddress?: string
  readonly islocalstorageactive?: boolean
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastannotated?: string
  readonly lastpinged?: string
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly memoryallocated?: number
  readonly memoryallocatedbytes?: number
  readonly memoryallocateddisablethreshold?: boolean
  readonly memoryallocatedgb?: string
  readonly memoryallocatedpercentage?: string
  readonly memoryallocatedthreshold?: boolean
  readonly memorydisablethreshold?: boolean
  readonly memorythreshold?: boolean
  readonly memorytotal?: number
  readonly memorytotalgb?: string
  readonly memoryused?: number
  readonly memoryusedgb?: string
  readonly memorywithoverprovisioning?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly networkread?: string
  readonly networkwrite?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly outofbandmanagement?: OutOfBandManagementResponse
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly powerstate?: string
  readonly removed?: string
  readonly requiresStorageMotion?: boolean
  readonly resourcestate?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly suitableformigration?: boolean
  readonly systeminstances?: string
  readonly type?: string
  readonly ueficapability?: boolean
  readonly username?: string
  readonly version?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface HostGpugroup {
  readonly gpugroupname?: string
  readonly vgpu?: readonly HostGpugroupVgpu[]
}

export interface HostGpugroupVgpu {
  readonly maxcapacity?: number
  readonly maxheads?: number
  readonly maxresolutionx?: number
  readonly maxresolutiony?: number
  readonly maxvgpuperpgpu?: number
  readonly remainingcapacity?: number
  readonly vgputype?: string
  readonly videoram?: number
}

export interface HostHAProvider {
  readonly haenable?: boolean
  readonly haprovider?: string
  readonly hastate?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: boolean
}

export interface HostHAResource {
  readonly haenable?: boolean
  readonly haprovider?: string
  readonly hastate?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: boolean
}

export interface HostTag {
  readonly hostid?: number
  readonly id: string
  readonly isimplicit?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface MigrateSecondaryStorageDataAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly message?: string
  readonly migrationtype?: string
  readonly success?: boolean
}

export interface OutOfBandManagementResponse {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}

export interface PrepareHostForMaintenanceAnswer {
  readonly annotation?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capabilities?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly clusterstorageaccessgroups?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocatedpercentage?: string
  readonly cpuallocatedvalue?: number
  readonly cpuallocatedwithoverprovisioning?: string
  readonly cpuloadaverage?: number
  readonly cpunumber?: number
  readonly cpusockets?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly cpuwithoverprovisioning?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disconnected?: string
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly encryptionsupported?: boolean
  readonly events?: string
  readonly explicithosttags?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly gpugroup?: readonly HostGpugroup[]
  readonly gputotal?: number
  readonly gpuused?: number
  readonly hahost?: boolean
  readonly hasannotations?: boolean
  readonly hasenoughcapacity?: boolean
  readonly hostha?: HAForHostResponse
  readonly hosttags?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly implicithosttags?: string
  readonly instanceconversionsupported?: boolean
  readonly ipaddress?: string
  readonly islocalstorageactive?: boolean
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastannotated?: string
  readonly lastpinged?: string
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly memoryallocated?: number
  readonly memoryallocatedbytes?: number
  readonly memoryallocatedpercentage?: string
  readonly memorytotal?: number
  readonly memoryused?: number
  readonly memorywithoverprovisioning?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly outofbandmanagement?: OutOfBandManagementResponse
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly removed?: string
  readonly resourcestate?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly suitableformigration?: boolean
  readonly type?: string
  readonly ueficapability?: boolean
  readonly username?: string
  readonly version?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface ReconnectHostAnswer {
  readonly annotation?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capabilities?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly clusterstorageaccessgroups?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocatedpercentage?: string
  readonly cpuallocatedvalue?: number
  readonly cpuallocatedwithoverprovisioning?: string
  readonly cpuloadaverage?: number
  readonly cpunumber?: number
  readonly cpusockets?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly cpuwithoverprovisioning?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disconnected?: string
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly encryptionsupported?: boolean
  readonly events?: string
  readonly explicithosttags?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly gpugroup?: readonly HostGpugroup[]
  readonly gputotal?: number
  readonly gpuused?: number
  readonly hahost?: boolean
  readonly hasannotations?: boolean
  readonly hasenoughcapacity?: boolean
  readonly hostha?: HAForHostResponse
  readonly hosttags?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly implicithosttags?: string
  readonly instanceconversionsupported?: boolean
  readonly ipaddress?: string
  readonly islocalstorageactive?: boolean
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastannotated?: string
  readonly lastpinged?: string
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly memoryallocated?: number
  readonly memoryallocatedbytes?: number
  readonly memoryallocatedpercentage?: string
  readonly memorytotal?: number
  readonly memoryused?: number
  readonly memorywithoverprovisioning?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly outofbandmanagement?: OutOfBandManagementResponse
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly removed?: string
  readonly resourcestate?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly suitableformigration?: boolean
  readonly type?: string
  readonly ueficapability?: boolean
  readonly username?: string
  readonly version?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface SecondaryStorageSelector {
  readonly created?: string
  readonly description?: string
  readonly heuristicrule?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly removed?: string
  readonly type?: string
  readonly zoneid?: string
}
