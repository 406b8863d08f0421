// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Nic } from './nic.ts'
import type { Tags } from './project.ts'
import type { VnfApplianceAffinitygroup, VnfApplianceSecuritygroup, VnfNic } from './virtual-machine.ts'
import type { CpuArchitecture, HypervisorType } from '../values.ts'

export interface Backup {
  readonly account?: string
  readonly accountid?: string
  readonly backupofferingid?: string
  readonly backupofferingname?: string
  readonly created?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly externalid?: string
  readonly id: string
  readonly intervaltype?: string
  readonly isbackupvmexpunged?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly size?: number
  readonly status?: string
  readonly type?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualsize?: number
  readonly vmbackupofferingremoved?: boolean
  readonly vmdetails?: Readonly<Record<string, string>>
  readonly volumes?: string
  readonly zone?: string
  readonly zoneid?: string
}

export interface BackupOffering {
  readonly allowuserdrivenbackups?: boolean
  readonly created?: string
  readonly crosszoneinstancecreation?: boolean
  readonly description?: string
  readonly externalid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface BackupProvider {
  readonly description?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface BackupProviderOffering {
  readonly allowuserdrivenbackups?: boolean
  readonly created?: string
  readonly crosszoneinstancecreation?: boolean
  readonly description?: string
  readonly externalid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface BackupRepository {
  readonly address?: string
  readonly capacitybytes?: number
  readonly created?: string
  readonly crosszoneinstancecreation?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly mountopts?: string
  readonly name?: string
  readonly provider?: string
  readonly type?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface BackupSchedule {
  readonly account?: string
  readonly accountid?: string
  readonly backupofferingid?: string
  readonly backupofferingname?: string
  readonly created?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly externalid?: string
  readonly id: string
  readonly intervaltype?: string
  readonly isbackupvmexpunged?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxbackups?: number
  readonly name?: string
  readonly quiescevm?: boolean
  readonly schedule?: string
  readonly size?: number
  readonly status?: string
  readonly timezone?: string
  readonly type?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualsize?: number
  readonly vmbackupofferingremoved?: boolean
  readonly vmdetails?: Readonly<Record<string, string>>
  readonly volumes?: string
  readonly zone?: string
  readonly zoneid?: string
}

export interface CreateVMFromBackupAnswer {
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
