// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Nic } from './nic.ts'
import type { Tags } from './project.ts'
import type { SecurityGroupRule } from './security-group.ts'
import type { BootMode, BootType, CpuArchitecture, HypervisorType, ImageFormat, TemplateType, VirtualMachineState } from '../values.ts'

export interface GetVMPasswordAnswer {
  readonly encryptedpassword?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface ImportVmAnswer {
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

export interface ImportVmTask {
  readonly account?: string
  readonly accountid?: string
  readonly convertinstancehostid?: string
  readonly convertinstancehostname?: string
  readonly created?: string
  readonly datacentername?: string
  readonly description?: string
  readonly displayname?: string
  readonly duration?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastupdated?: string
  readonly sourcevmname?: string
  readonly state?: string
  readonly step?: string
  readonly stepduration?: string
  readonly vcenter?: string
  readonly virtualmachineid?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface MigrateVirtualMachineWithVolumeAnswer {
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

export interface SystemVmsUsageHistoryStats {
  readonly cpuused?: string
  readonly diskiopstotal?: number
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly memoryintfreekbs?: number
  readonly memorykbs?: number
  readonly memorytargetkbs?: number
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly networkread?: string
  readonly networkwrite?: string
  readonly timestamp?: string
}

export interface UnmanageVirtualMachineAnswer {
  readonly details?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly success?: boolean
}

export interface UnmanagedInstance {
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
  readonly clusterid?: string
  readonly clustername?: string
  readonly cpucorepersocket?: number
  readonly cpunumber?: number
  readonly cpuspeed?: number
  readonly cpuused?: string
  readonly created?: string
  readonly deleteprotection?: boolean
  readonly details?: Readonly<Record<string, string>>
  readonly disk?: readonly VmwareDcVmDisk[]
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
  readonly hypervisorversion?: string
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
  readonly osid?: string
  readonly ostypeid?: string
  readonly password?: string
  readonly passwordenabled?: boolean
  readonly pooltype?: string
  readonly powerstate?: string
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

export interface VMSchedule {
  readonly action?: string
  readonly created?: string
  readonly description?: string
  readonly enabled?: boolean
  readonly enddate?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly schedule?: string
  readonly startdate?: string
  readonly timezone?: string
  readonly virtualmachineid?: string
}

export interface VirtualMachine {
  readonly account?: string
  readonly affinitygroup?: readonly VnfApplianceAffinitygroup[]
  readonly alloweddetails?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly autoscalevmgroupid?: string
  readonly autoscalevmgroupname?: string
  readonly backupofferingid?: string
  readonly backupofferingname?: string
  readonly bootmode?: OrAnother<BootMode>
  readonly boottype?: OrAnother<BootType>
  readonly cpunumber?: number
  readonly cpuspeed?: number
  readonly cputotal?: string
  readonly cpuused?: string
  readonly created?: string
  readonly deleteprotection?: boolean
  readonly details?: Readonly<Record<string, string>>
  readonly diskiopstotal?: number
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly diskread?: string
  readonly diskwrite?: string
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
  readonly memorytotal?: string
  readonly name?: string
  readonly networkkbsread?: number
  readonly networkkbswrite?: number
  readonly networkread?: string
  readonly networkwrite?: string
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
  readonly state?: OrAnother<VirtualMachineState>
  readonly stats?: readonly SystemVmsUsageHistoryStats[]
  readonly tags?: readonly Tags[]
  readonly templatedisplaytext?: string
  readonly templateformat?: OrAnother<ImageFormat>
  readonly templateid?: string
  readonly templatename?: string
  readonly templatetype?: OrAnother<TemplateType>
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

export interface VmsForImport {
  readonly bootmode?: string
  readonly boottype?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly cpucorepersocket?: number
  readonly cpunumber?: number
  readonly cpuspeed?: number
  readonly disk?: readonly VmwareDcVmDisk[]
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly memory?: number
  readonly name?: string
  readonly nic?: readonly Nic[]
  readonly osdisplayname?: string
  readonly osid?: string
  readonly powerstate?: string
}

export interface VmwareDcVmDisk {
  readonly capacity?: number
  readonly controller?: string
  readonly controllerunit?: number
  readonly datastorehost?: string
  readonly datastorename?: string
  readonly datastorepath?: string
  readonly datastoretype?: string
  readonly id: string
  readonly imagepath?: string
  readonly label?: string
  readonly position?: number
}

export interface VnfApplianceAffinitygroup {
  readonly account?: string
  readonly dedicatedresources?: readonly string[]
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly type?: string
  readonly virtualmachineIds?: readonly string[]
}

export interface VnfApplianceSecuritygroup {
  readonly account?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly egressrule?: readonly SecurityGroupRule[]
  readonly id: string
  readonly ingressrule?: readonly SecurityGroupRule[]
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinecount?: number
  readonly virtualmachineids?: readonly unknown[]
}

export interface VnfNic {
  readonly description?: string
  readonly deviceid?: number
  readonly management?: boolean
  readonly name?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly required?: boolean
}
