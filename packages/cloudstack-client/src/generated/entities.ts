// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ASNRange {
  readonly created?: string
  readonly endasn?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly startasn?: number
  readonly zoneid?: string
}

export interface ASNumber {
  readonly account?: string
  readonly accountid?: string
  readonly allocated?: string
  readonly allocationstate?: string
  readonly asnrange?: string
  readonly asnrangeid?: string
  readonly asnumber?: number
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface Account {
  readonly accountdetails?: Readonly<Record<string, string>>
  readonly accounttype?: number
  readonly apikeyaccess?: string
  readonly backupavailable?: string
  readonly backuplimit?: string
  readonly backupstorageavailable?: string
  readonly backupstoragelimit?: string
  readonly backupstoragetotal?: number
  readonly backuptotal?: number
  readonly bucketavailable?: string
  readonly bucketlimit?: string
  readonly buckettotal?: number
  readonly cpuavailable?: string
  readonly cpulimit?: string
  readonly cputotal?: number
  readonly created?: string
  readonly defaultzoneid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gpuavailable?: string
  readonly gpulimit?: string
  readonly gputotal?: number
  readonly groups?: readonly string[]
  readonly icon?: unknown
  readonly id: string
  readonly ipavailable?: string
  readonly iplimit?: string
  readonly iptotal?: number
  readonly iscleanuprequired?: boolean
  readonly isdefault?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly memoryavailable?: string
  readonly memorylimit?: string
  readonly memorytotal?: number
  readonly name?: string
  readonly networkavailable?: string
  readonly networkdomain?: string
  readonly networklimit?: string
  readonly networktotal?: number
  readonly objectstorageavailable?: string
  readonly objectstoragelimit?: string
  readonly objectstoragetotal?: number
  readonly primarystorageavailable?: string
  readonly primarystoragelimit?: string
  readonly primarystoragetotal?: number
  readonly projectavailable?: string
  readonly projectlimit?: string
  readonly projecttotal?: number
  readonly receivedbytes?: number
  readonly roleid?: string
  readonly rolename?: string
  readonly roletype?: string
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly sentbytes?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: string
  readonly taggedresources?: readonly string[]
  readonly templateavailable?: string
  readonly templatelimit?: string
  readonly templatetotal?: number
  readonly user?: readonly AccountUser[]
  readonly vmavailable?: string
  readonly vmlimit?: string
  readonly vmrunning?: number
  readonly vmstopped?: number
  readonly vmtotal?: number
  readonly volumeavailable?: string
  readonly volumelimit?: string
  readonly volumetotal?: number
  readonly vpcavailable?: string
  readonly vpclimit?: string
  readonly vpctotal?: number
}

export interface AccountUser {
  readonly account?: string
  readonly accountid?: string
  readonly accounttype?: number
  readonly apikey?: string
  readonly apikeyaccess?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly email?: string
  readonly firstname?: string
  readonly icon?: unknown
  readonly id: string
  readonly is2faenabled?: boolean
  readonly is2famandated?: boolean
  readonly iscallerchilddomain?: boolean
  readonly isdefault?: boolean
  readonly lastname?: string
  readonly roleid?: string
  readonly rolename?: string
  readonly roletype?: string
  readonly secretkey?: string
  readonly state?: string
  readonly timezone?: string
  readonly username?: string
  readonly usersource?: string
}

export interface AcquirePodIpAddressAnswer {
  readonly cidr?: string
  readonly gateway?: string
  readonly hostmac?: number
  readonly id: number
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nicid?: number
  readonly podid?: number
}

export interface AddBaremetalHostAnswer {
  readonly annotation?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface AddBaremetalPxeKickStartServerAnswer {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly tftpdir?: string
  readonly url?: string
}

export interface AddBaremetalPxePingServerAnswer {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly pingdir?: string
  readonly pingstorageserverip?: string
  readonly provider?: string
  readonly tftpdir?: string
  readonly url?: string
}

export interface AddGuestOsAnswer {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
}

export interface AddImageStoreS3Answer {
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

export interface AddIpToNicAnswer {
  readonly id: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly nicid?: string
  readonly secondaryip?: readonly { readonly id: string; readonly ipaddress: string }[]
  readonly virtualmachineid?: string
}

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

export interface AddStratosphereSspAnswer {
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly url?: string
  readonly zoneid?: string
}

export interface AffectedVmsForStorageScopeChange {
  readonly clusterid?: string
  readonly clustername?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly type?: string
}

export interface AffinityGroup {
  readonly account?: string
  readonly dedicatedresources?: readonly string[]
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly type?: string
  readonly virtualmachineIds?: readonly string[]
}

export interface AffinityGroupType {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly type?: string
}

export interface Alert {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sent?: string
  readonly type?: number
}

export interface AlertType {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sent?: string
  readonly type?: number
}

export interface Annotation {
  readonly adminsonly?: boolean
  readonly annotation?: string
  readonly created?: string
  readonly entityid?: string
  readonly entityname?: string
  readonly entitytype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly removed?: string
  readonly userid?: string
  readonly username?: string
}

export interface Api {
  readonly description?: string
  readonly isasync?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly params?: readonly ApiParams[]
  readonly related?: string
  readonly response?: readonly ApiResponse[]
  readonly since?: string
  readonly type?: string
}

export interface ApiParams {
  readonly description?: string
  readonly length?: number
  readonly name?: string
  readonly related?: string
  readonly required?: boolean
  readonly since?: string
  readonly type?: string
}

export interface ApiResponse {
  readonly description?: string
  readonly name?: string
  readonly response?: readonly unknown[]
  readonly type?: string
}

export interface AssociateIpAddressAnswer {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface AssociateUcsProfileToBladeAnswer {
  readonly bladedn?: string
  readonly hostid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly profiledn?: string
  readonly ucsmanagerid?: string
}

export interface AsyncJob {
  readonly account?: string
  readonly accountid?: string
  readonly cmd?: string
  readonly completed?: string
  readonly created?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobinstanceid?: string
  readonly jobinstancetype?: string
  readonly jobprocstatus?: number
  readonly jobresult?: unknown
  readonly jobresultcode?: number
  readonly jobresulttype?: string
  readonly jobstatus?: number
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly userid?: string
}

export interface AutoScalePolicy {
  readonly account?: string
  readonly action?: string
  readonly conditions?: readonly Condition[]
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly duration?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly quiettime?: number
}

export interface AutoScaleVmGroup {
  readonly account?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly availablevirtualmachinecount?: number
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly hasannotations?: boolean
  readonly id: string
  readonly interval?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lbprovider?: string
  readonly lbruleid?: string
  readonly maxmembers?: number
  readonly minmembers?: number
  readonly name?: string
  readonly privateport?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly publicport?: string
  readonly scaledownpolicies?: readonly AutoScalePolicy[]
  readonly scaleuppolicies?: readonly AutoScalePolicy[]
  readonly state?: string
  readonly vmprofileid?: string
}

export interface AutoScaleVmProfile {
  readonly account?: string
  readonly autoscaleuserid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly expungevmgraceperiod?: number
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly otherdeployparams?: Readonly<Record<string, string>>
  readonly project?: string
  readonly projectid?: string
  readonly serviceofferingid?: string
  readonly templateid?: string
  readonly userdata?: string
  readonly userdatadetails?: string
  readonly userdataid?: string
  readonly userdataname?: string
  readonly userdatapolicy?: string
  readonly zoneid?: string
}

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

export interface BaremetalDhcp {
  readonly dhcpservertype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly url?: string
}

export interface BaremetalPxeServer {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly url?: string
}

export interface BaremetalRct {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly url?: string
}

export interface BgpPeer {
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

export interface BigSwitchBcfDevice {
  readonly bcfdeviceid?: string
  readonly bigswitchdevicename?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nat?: boolean
  readonly password?: string
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly username?: string
}

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

export interface Bucket {
  readonly accesskey?: string
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly encryption?: boolean
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly objectlocking?: boolean
  readonly objectstorageid?: string
  readonly objectstore?: string
  readonly policy?: string
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly quota?: number
  readonly size?: number
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly url?: string
  readonly usersecretkey?: string
  readonly versioning?: boolean
}

export interface CAProvider {
  readonly description?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface CancelHostAsDegradedAnswer {
  readonly annotation?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface CancelMaintenanceAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface CancelShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface CancelStorageMaintenanceAnswer {
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
  readonly hypervisor?: string
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

export interface Capacity {
  readonly capacityallocated?: number
  readonly capacitytotal?: number
  readonly capacityused?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly percentused?: string
  readonly podid?: string
  readonly podname?: string
  readonly tag?: string
  readonly type?: number
  readonly zoneid?: string
  readonly zonename?: string
}

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

export interface ChangeBgpPeersForVpcAnswer {
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

export interface ChangeOutOfBandManagementPasswordAnswer {
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

export interface ChangeServiceForRouterAnswer {
  readonly account?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface ChangeServiceForSystemVmAnswer {
  readonly activeviewersessions?: number
  readonly agentstate?: string
  readonly arch?: string
  readonly created?: string
  readonly disconnected?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly gateway?: string
  readonly guestvlan?: string
  readonly hasannotations?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: string
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly linklocalip?: string
  readonly linklocalmacaddress?: string
  readonly linklocalnetmask?: string
  readonly name?: string
  readonly networkdomain?: string
  readonly podid?: string
  readonly podname?: string
  readonly privateip?: string
  readonly privatemacaddress?: string
  readonly privatenetmask?: string
  readonly publicip?: string
  readonly publicmacaddress?: string
  readonly publicnetmask?: string
  readonly publicvlan?: readonly string[]
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly state?: string
  readonly systemvmtype?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly version?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ChangeSharedFileSystemDiskOfferingAnswer {
  readonly account?: string
  readonly description?: string
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly filesystem?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly iscustomdiskoffering?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nic?: readonly Nic[]
  readonly path?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly provisioningtype?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly state?: string
  readonly storage?: string
  readonly storageid?: string
  readonly tags?: readonly Tags[]
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmstate?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ChangeSharedFileSystemServiceOfferingAnswer {
  readonly account?: string
  readonly description?: string
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly filesystem?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly iscustomdiskoffering?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nic?: readonly Nic[]
  readonly path?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly provisioningtype?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly state?: string
  readonly storage?: string
  readonly storageid?: string
  readonly tags?: readonly Tags[]
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmstate?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface CheckVolumeAnswer {
  readonly account?: string
  readonly attached?: string
  readonly chaininfo?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly deleteprotection?: boolean
  readonly destroyed?: boolean
  readonly deviceid?: number
  readonly diskBytesReadRate?: number
  readonly diskBytesWriteRate?: number
  readonly diskIopsReadRate?: number
  readonly diskIopsWriteRate?: number
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly displayvolume?: boolean
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly encryptformat?: string
  readonly externaluuid?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: string
  readonly id: string
  readonly isextractable?: boolean
  readonly isodisplaytext?: string
  readonly isoid?: string
  readonly isoname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly miniops?: number
  readonly name?: string
  readonly path?: string
  readonly physicalsize?: number
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly provisioningtype?: string
  readonly quiescevm?: boolean
  readonly serviceofferingdisplaytext?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly snapshotid?: string
  readonly state?: string
  readonly status?: string
  readonly storage?: string
  readonly storageid?: string
  readonly storagetype?: string
  readonly supportsstoragesnapshot?: boolean
  readonly tags?: readonly Tags[]
  readonly templatedisplaytext?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly type?: string
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmdisplayname?: string
  readonly vmname?: string
  readonly vmstate?: string
  readonly vmtype?: string
  readonly volumecheckresult?: Readonly<Record<string, string>>
  readonly volumerepairresult?: Readonly<Record<string, string>>
  readonly zoneid?: string
  readonly zonename?: string
}

export interface CloudianIsEnabledAnswer {
  readonly enabled?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly url?: string
}

export interface Cluster {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly allocationstate?: string
  readonly arch?: string
  readonly capacity?: readonly PodCapacity[]
  readonly clusterid?: string
  readonly clustername?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocateddisablethreshold?: boolean
  readonly cpuallocatedthreshold?: boolean
  readonly cpudisablethreshold?: boolean
  readonly cpumaxdeviation?: string
  readonly cpuovercommitratio?: string
  readonly cputhreshold?: boolean
  readonly cputotal?: string
  readonly cpuused?: string
  readonly domainid?: string
  readonly drsimbalance?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly hasannotations?: boolean
  readonly hosts?: string
  readonly hypervisortype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managedstate?: string
  readonly memoryallocated?: string
  readonly memoryallocateddisablethreshold?: boolean
  readonly memoryallocatedthreshold?: boolean
  readonly memorydisablethreshold?: boolean
  readonly memorymaxdeviation?: string
  readonly memoryovercommitratio?: string
  readonly memorythreshold?: boolean
  readonly memorytotal?: string
  readonly memoryused?: string
  readonly name?: string
  readonly ovm3vip?: string
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly resourcedetails?: Readonly<Record<string, string>>
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface ClusterDrsPlan {
  readonly clusterid?: string
  readonly eventid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly migrations?: readonly string[]
  readonly status?: string
  readonly type?: string
}

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

export interface Condition {
  readonly account?: string
  readonly counter?: Counter
  readonly counterid?: string
  readonly countername?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly relationaloperator?: string
  readonly threshold?: number
  readonly zoneid?: string
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

export interface ConfigureHAForHostAnswer {
  readonly haenable?: boolean
  readonly haprovider?: string
  readonly hastate?: string
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: boolean
}

export interface ConfigureOutOfBandManagementAnswer {
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

export interface Counter {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly source?: string
  readonly value?: string
  readonly zoneid?: string
}

export interface CreateConsoleEndpointAnswer {
  readonly details?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly success?: boolean
  readonly url?: string
  readonly websocket?: unknown
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

export interface CreateIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface CreateManagementNetworkIpRangeAnswer {
  readonly allocationstate?: string
  readonly capacity?: readonly PodCapacity[]
  readonly endip?: readonly string[]
  readonly forsystemvms?: readonly string[]
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipranges?: readonly PodIpranges[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly netmask?: string
  readonly startip?: readonly string[]
  readonly storageaccessgroups?: string
  readonly vlanid?: readonly string[]
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
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

export interface CreateSnapshotFromVMSnapshotAnswer {
  readonly account?: string
  readonly chainsize?: number
  readonly created?: string
  readonly datastoreid?: string
  readonly datastorename?: string
  readonly datastorestate?: string
  readonly datastoretype?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: Readonly<Record<string, string>>
  readonly hasannotations?: boolean
  readonly id: string
  readonly intervaltype?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly locationtype?: string
  readonly name?: string
  readonly osdisplayname?: string
  readonly ostypeid?: string
  readonly parent?: string
  readonly parentname?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly revertable?: boolean
  readonly snapshottype?: string
  readonly state?: string
  readonly status?: string
  readonly tags?: readonly Tags[]
  readonly virtualsize?: number
  readonly volumeid?: string
  readonly volumename?: string
  readonly volumestate?: string
  readonly volumetype?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface CreateVMFromBackupAnswer {
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

export interface CustomAction {
  readonly allowedroletypes?: readonly string[]
  readonly created?: string
  readonly description?: string
  readonly details?: Readonly<Record<string, string>>
  readonly enabled?: boolean
  readonly errormessage?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly parameters?: readonly CustomActionParameters[]
  readonly resourcetype?: string
  readonly result?: Readonly<Record<string, string>>
  readonly success?: boolean
  readonly successmessage?: string
  readonly timeout?: number
}

export interface CustomActionParameters {
  readonly name?: string
  readonly required?: boolean
  readonly type?: string
  readonly validationformat?: string
  readonly valueoptions?: readonly string[]
}

export interface DeclareHostAsDegradedAnswer {
  readonly annotation?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface DedicateGuestVlanRangeAnswer {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly guestvlanrange?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: number
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: number
}

export interface DedicateIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
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

export interface DedicatedCluster {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface DedicatedGuestVlanRange {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly guestvlanrange?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: number
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: number
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

export interface DedicatedPod {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly podid?: string
  readonly podname?: string
}

export interface DedicatedZone {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly zoneid?: string
  readonly zonename?: string
}

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

export interface DeploymentPlanner {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface DetailOption {
  readonly details?: Readonly<Record<string, string>>
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

export interface DisableOutOfBandManagementForClusterAnswer {
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

export interface DisableOutOfBandManagementForZoneAnswer {
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

export interface DiskOffering {
  readonly cacheMode?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly diskBytesReadRate?: number
  readonly diskBytesReadRateMax?: number
  readonly diskBytesReadRateMaxLength?: number
  readonly diskBytesWriteRate?: number
  readonly diskBytesWriteRateMax?: number
  readonly diskBytesWriteRateMaxLength?: number
  readonly diskIopsReadRate?: number
  readonly diskIopsReadRateMax?: number
  readonly diskIopsReadRateMaxLength?: number
  readonly diskIopsWriteRate?: number
  readonly diskIopsWriteRateMax?: number
  readonly diskIopsWriteRateMaxLength?: number
  readonly disksize?: number
  readonly disksizestrictness?: boolean
  readonly displayoffering?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly encrypt?: boolean
  readonly hasannotations?: boolean
  readonly hypervisorsnapshotreserve?: number
  readonly id: string
  readonly iscustomized?: boolean
  readonly iscustomizediops?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly miniops?: number
  readonly name?: string
  readonly provisioningtype?: string
  readonly state?: string
  readonly storagetype?: string
  readonly suitableforvirtualmachine?: boolean
  readonly tags?: string
  readonly vspherestoragepolicy?: string
  readonly zone?: string
  readonly zoneid?: string
}

export interface Domain {
  readonly backupavailable?: string
  readonly backuplimit?: string
  readonly backupstorageavailable?: string
  readonly backupstoragelimit?: string
  readonly backupstoragetotal?: number
  readonly backuptotal?: number
  readonly bucketavailable?: string
  readonly bucketlimit?: string
  readonly buckettotal?: number
  readonly cpuavailable?: string
  readonly cpulimit?: string
  readonly cputotal?: number
  readonly created?: string
  readonly domaindetails?: Readonly<Record<string, string>>
  readonly gpuavailable?: string
  readonly gpulimit?: string
  readonly gputotal?: number
  readonly hasannotations?: boolean
  readonly haschild?: boolean
  readonly icon?: unknown
  readonly id: string
  readonly ipavailable?: string
  readonly iplimit?: string
  readonly iptotal?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly level?: number
  readonly memoryavailable?: string
  readonly memorylimit?: string
  readonly memorytotal?: number
  readonly name?: string
  readonly networkavailable?: string
  readonly networkdomain?: string
  readonly networklimit?: string
  readonly networktotal?: number
  readonly objectstorageavailable?: string
  readonly objectstoragelimit?: string
  readonly objectstoragetotal?: number
  readonly parentdomainid?: string
  readonly parentdomainname?: string
  readonly path?: string
  readonly primarystorageavailable?: string
  readonly primarystoragelimit?: string
  readonly primarystoragetotal?: number
  readonly projectavailable?: string
  readonly projectlimit?: string
  readonly projecttotal?: number
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: string
  readonly taggedresources?: readonly string[]
  readonly templateavailable?: string
  readonly templatelimit?: string
  readonly templatetotal?: number
  readonly vmavailable?: string
  readonly vmlimit?: string
  readonly vmtotal?: number
  readonly volumeavailable?: string
  readonly volumelimit?: string
  readonly volumetotal?: number
  readonly vpcavailable?: string
  readonly vpclimit?: string
  readonly vpctotal?: number
}

export interface DownloadImageStoreObjectAnswer {
  readonly accountid?: string
  readonly created?: string
  readonly extractId?: string
  readonly extractMode?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly resultstring?: string
  readonly state?: string
  readonly status?: string
  readonly storagetype?: string
  readonly uploadpercentage?: number
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface EgressFirewallRule {
  readonly cidrlist?: string
  readonly destcidrlist?: string
  readonly endport?: number
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly protocol?: string
  readonly startport?: number
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly traffictype?: string
}

export interface ElastistorInterface {
  readonly compression?: string
  readonly deduplication?: string
  readonly graceallowed?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sync?: string
}

export interface ElastistorPool {
  readonly controllerid?: string
  readonly gateway?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly name?: string
  readonly size?: number
  readonly state?: string
}

export interface ElastistorVolume {
  readonly compression?: string
  readonly deduplication?: string
  readonly graceallowed?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sync?: string
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

export interface EnableOutOfBandManagementForClusterAnswer {
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

export interface EnableOutOfBandManagementForZoneAnswer {
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

export interface EnableStorageMaintenanceAnswer {
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
  readonly hypervisor?: string
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

export interface Event {
  readonly account?: string
  readonly archived?: boolean
  readonly created?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly level?: string
  readonly parentid?: string
  readonly project?: string
  readonly projectid?: string
  readonly resourceid?: string
  readonly resourcename?: string
  readonly resourcetype?: string
  readonly state?: string
  readonly type?: string
  readonly username?: string
}

export interface EventType {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface ExecuteClusterDrsPlanAnswer {
  readonly clusterid?: string
  readonly eventid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly migrations?: readonly string[]
  readonly status?: string
  readonly type?: string
}

export interface ExecuteWebhookDeliveryAnswer {
  readonly enddate?: string
  readonly eventid?: string
  readonly eventtype?: string
  readonly headers?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly payload?: string
  readonly response?: string
  readonly startdate?: string
  readonly success?: boolean
  readonly webhookid?: string
  readonly webhookname?: string
}

export interface Extension {
  readonly created?: string
  readonly description?: string
  readonly details?: Readonly<Record<string, string>>
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly path?: string
  readonly pathready?: boolean
  readonly removed?: string
  readonly reservedresourcedetails?: string
  readonly resources?: readonly ExtensionResources[]
  readonly state?: string
  readonly type?: string
}

export interface ExtensionResources {
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly id: string
  readonly name?: string
  readonly type?: string
}

export interface FindStoragePoolsForMigrationAnswer {
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
  readonly hypervisor?: string
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

export interface FirewallRule {
  readonly cidrlist?: string
  readonly destcidrlist?: string
  readonly endport?: number
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly privateendport?: string
  readonly privateport?: string
  readonly protocol?: string
  readonly publicendport?: string
  readonly publicport?: string
  readonly startport?: number
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly traffictype?: string
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
}

export interface GenerateClusterDrsPlanAnswer {
  readonly clusterid?: string
  readonly eventid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly migrations?: readonly string[]
  readonly status?: string
  readonly type?: string
}

export interface GetApiLimitAnswer {
  readonly account?: string
  readonly accountid?: string
  readonly apiAllowed?: number
  readonly apiIssued?: number
  readonly expireAfter?: number
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface GetCloudIdentifierAnswer {
  readonly cloudidentifier?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly signature?: string
  readonly userid?: string
}

export interface GetDiagnosticsDataAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly url?: string
}

export interface GetHypervisorGuestOsNamesAnswer {
  readonly guestoscount?: number
  readonly guestoslist?: readonly GetHypervisorGuestOsNamesResponseGuestoslist[]
  readonly hypervisor?: string
  readonly hypervisorversion?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface GetHypervisorGuestOsNamesResponseGuestoslist {
  readonly osdisplayname?: string
  readonly osnameforhypervisor?: string
}

export interface GetKubernetesClusterConfigAnswer {
  readonly configdata?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface GetPathForVolumeAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly path?: string
}

export interface GetRouterHealthCheckResultsAnswer {
  readonly healthchecks?: readonly string[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly routerid?: string
}

export interface GetSolidFireAccountIdAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly solidFireAccountId?: number
}

export interface GetSolidFireVolumeAccessGroupIdsAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly solidFireVolumeAccessGroupIds?: readonly number[]
}

export interface GetSolidFireVolumeSizeAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly solidFireVolumeSize?: number
}

export interface GetUploadParamsForIsoAnswer {
  readonly expires?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly metadata?: string
  readonly postURL?: string
  readonly signature?: string
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

export interface GetUploadParamsForTemplateAnswer {
  readonly expires?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly metadata?: string
  readonly postURL?: string
  readonly signature?: string
}

export interface GetUploadParamsForVolumeAnswer {
  readonly expires?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly metadata?: string
  readonly postURL?: string
  readonly signature?: string
}

export interface GetUserKeysAnswer {
  readonly apikey?: string
  readonly apikeyaccess?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly secretkey?: string
}

export interface GetVMPasswordAnswer {
  readonly encryptedpassword?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface GetVirtualMachineUserDataAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly userdata?: string
  readonly virtualmachineid?: string
}

export interface GetVolumeSnapshotDetailsAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly volumeiScsiName?: string
}

export interface GetVolumeiScsiNameAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly volumeiScsiName?: string
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

export interface GpuCard {
  readonly deviceid?: string
  readonly devicename?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly vendorid?: string
  readonly vendorname?: string
}

export interface GpuDevice {
  readonly busaddress?: string
  readonly gpucardid?: string
  readonly gpucardname?: string
  readonly gpudevicetype?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managedstate?: string
  readonly numanode?: string
  readonly parentgpudeviceid?: string
  readonly state?: string
  readonly vgpuprofileid?: string
  readonly vgpuprofilename?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmstate?: string
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

export interface GuestOsMapping {
  readonly hypervisor?: string
  readonly hypervisorversion?: string
  readonly id: string
  readonly isuserdefined?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly osdisplayname?: string
  readonly osnameforhypervisor?: string
  readonly ostypeid?: string
}

export interface GuestVlan {
  readonly account?: string
  readonly allocationstate?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: number
  readonly isdedicated?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly network?: readonly Network[]
  readonly physicalnetworkid?: string
  readonly physicalnetworkname?: string
  readonly project?: string
  readonly projectid?: string
  readonly taken?: string
  readonly vlan?: string
  readonly zoneid?: string
  readonly zonename?: string
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
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface Hypervisor {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface HypervisorCapability {
  readonly hypervisor?: string
  readonly hypervisorversion?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxdatavolumeslimit?: number
  readonly maxguestslimit?: number
  readonly maxhostspercluster?: number
  readonly securitygroupenabled?: boolean
  readonly storagemotionenabled?: boolean
  readonly vmsnapshotenabled?: boolean
}

export interface ImageStore {
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

export interface ImageStoreObject {
  readonly format?: string
  readonly isdirectory?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastupdated?: string
  readonly name?: string
  readonly size?: number
  readonly snapshotid?: string
  readonly snapshotname?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly volumeid?: string
  readonly volumename?: string
}

export interface ImportVmAnswer {
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

export interface InstanceGroup {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
}

export interface InternalLoadBalancerElement {
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nspid?: string
}

export interface InternalLoadBalancerVM {
  readonly account?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface IpForwardingRule {
  readonly cidrlist?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly privateendport?: string
  readonly privateport?: string
  readonly protocol?: string
  readonly publicendport?: string
  readonly publicport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
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

export interface Ipv4SubnetsForZone {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface Ipv6FirewallRule {
  readonly cidrlist?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly privateendport?: string
  readonly privateport?: string
  readonly protocol?: string
  readonly publicendport?: string
  readonly publicport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
}

export interface IsAccountAllowedToCreateOfferingsWithTagsAnswer {
  readonly isallowed?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface Iso {
  readonly account?: string
  readonly accountid?: string
  readonly arch?: string
  readonly bits?: number
  readonly bootable?: boolean
  readonly checksum?: string
  readonly childtemplates?: readonly unknown[]
  readonly created?: string
  readonly crossZones?: boolean
  readonly deployasis?: boolean
  readonly deployasisdetails?: Readonly<Record<string, string>>
  readonly details?: Readonly<Record<string, string>>
  readonly directdownload?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: readonly Readonly<Record<string, string>>[]
  readonly extensionid?: string
  readonly extensionname?: string
  readonly extractId?: string
  readonly extractMode?: string
  readonly forcks?: boolean
  readonly format?: string
  readonly hasannotations?: boolean
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: string
  readonly icon?: unknown
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly isextractable?: boolean
  readonly isfeatured?: boolean
  readonly ispublic?: boolean
  readonly isready?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly ostypeid?: string
  readonly ostypename?: string
  readonly parenttemplateid?: string
  readonly passwordenabled?: boolean
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly removed?: string
  readonly requireshvm?: boolean
  readonly resultstring?: string
  readonly size?: number
  readonly sourcetemplateid?: string
  readonly sshkeyenabled?: boolean
  readonly state?: string
  readonly status?: string
  readonly storagetype?: string
  readonly tags?: readonly Tags[]
  readonly templatetag?: string
  readonly templatetype?: string
  readonly uploadpercentage?: number
  readonly url?: string
  readonly userdataid?: string
  readonly userdataname?: string
  readonly userdataparams?: string
  readonly userdatapolicy?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface IsoPermission {
  readonly account?: readonly string[]
  readonly domainid?: string
  readonly id: string
  readonly ispublic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly projectids?: readonly string[]
}

export interface IssueCertificateAnswer {
  readonly cacertificates?: string
  readonly certificate?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly privatekey?: string
}

export interface IssueOutOfBandManagementPowerActionAnswer {
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

export interface LdapConfigAnswer {
  readonly binddn?: string
  readonly bindpass?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly port?: string
  readonly queryfilter?: string
  readonly searchbase?: string
  readonly ssl?: string
}

export interface LdapConfiguration {
  readonly domainid?: string
  readonly hostname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly port?: number
}

export interface LdapCreateAccountAnswer {
  readonly accountdetails?: Readonly<Record<string, string>>
  readonly accounttype?: number
  readonly apikeyaccess?: string
  readonly backupavailable?: string
  readonly backuplimit?: string
  readonly backupstorageavailable?: string
  readonly backupstoragelimit?: string
  readonly backupstoragetotal?: number
  readonly backuptotal?: number
  readonly bucketavailable?: string
  readonly bucketlimit?: string
  readonly buckettotal?: number
  readonly cpuavailable?: string
  readonly cpulimit?: string
  readonly cputotal?: number
  readonly created?: string
  readonly defaultzoneid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gpuavailable?: string
  readonly gpulimit?: string
  readonly gputotal?: number
  readonly groups?: readonly string[]
  readonly icon?: unknown
  readonly id: string
  readonly ipavailable?: string
  readonly iplimit?: string
  readonly iptotal?: number
  readonly iscleanuprequired?: boolean
  readonly isdefault?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly memoryavailable?: string
  readonly memorylimit?: string
  readonly memorytotal?: number
  readonly name?: string
  readonly networkavailable?: string
  readonly networkdomain?: string
  readonly networklimit?: string
  readonly networktotal?: number
  readonly objectstorageavailable?: string
  readonly objectstoragelimit?: string
  readonly objectstoragetotal?: number
  readonly primarystorageavailable?: string
  readonly primarystoragelimit?: string
  readonly primarystoragetotal?: number
  readonly projectavailable?: string
  readonly projectlimit?: string
  readonly projecttotal?: number
  readonly receivedbytes?: number
  readonly roleid?: string
  readonly rolename?: string
  readonly roletype?: string
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly sentbytes?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: string
  readonly taggedresources?: readonly string[]
  readonly templateavailable?: string
  readonly templatelimit?: string
  readonly templatetotal?: number
  readonly user?: readonly AccountUser[]
  readonly vmavailable?: string
  readonly vmlimit?: string
  readonly vmrunning?: number
  readonly vmstopped?: number
  readonly vmtotal?: number
  readonly volumeavailable?: string
  readonly volumelimit?: string
  readonly volumetotal?: number
  readonly vpcavailable?: string
  readonly vpclimit?: string
  readonly vpctotal?: number
}

export interface LdapRemoveAnswer {
  readonly binddn?: string
  readonly bindpass?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly port?: string
  readonly queryfilter?: string
  readonly searchbase?: string
  readonly ssl?: string
}

export interface LdapUser {
  readonly conflictingusersource?: string
  readonly domain?: string
  readonly email?: string
  readonly firstname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly principal?: string
  readonly username?: string
}

export interface LinkAccountToLdapAnswer {
  readonly accountid?: string
  readonly accounttype?: number
  readonly domainid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly ldapdomain?: string
  readonly name?: string
  readonly type?: string
}

export interface LinkDomainToLdapAnswer {
  readonly accountid?: string
  readonly accounttype?: number
  readonly domainid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly ldapdomain?: string
  readonly name?: string
  readonly type?: string
}

export interface ListCaCertificateAnswer {
  readonly cacertificates?: string
  readonly certificate?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly privatekey?: string
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

export interface ListDbMetricsAnswer {
  readonly collectiontime?: string
  readonly connections?: number
  readonly dbloadaverages?: readonly number[]
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly queries?: number
  readonly replicas?: readonly string[]
  readonly tlsversions?: string
  readonly uptime?: number
  readonly version?: string
  readonly versioncomment?: string
}

export interface ListInfrastructureAnswer {
  readonly alerts?: number
  readonly backuprepositories?: number
  readonly clusters?: number
  readonly cpusockets?: number
  readonly hosts?: number
  readonly ilbvms?: number
  readonly imagestores?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managementservers?: number
  readonly objectstores?: number
  readonly pods?: number
  readonly routers?: number
  readonly storagepools?: number
  readonly systemvms?: number
  readonly zones?: number
}

export interface ListUsageServerMetricsAnswer {
  readonly collectiontime?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastheartbeat?: string
  readonly lastsuccessfuljob?: string
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

export interface LoadBalancerRuleInstance {
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

export interface LoginAnswer {
  readonly account?: string
  readonly domainid?: string
  readonly firstname?: string
  readonly is2faenabled?: string
  readonly is2faverified?: string
  readonly issuerfor2fa?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly managementserverid?: string
  readonly providerfor2fa?: string
  readonly registered?: string
  readonly sessionkey?: string
  readonly timeout?: number
  readonly timezone?: string
  readonly timezoneoffset?: string
  readonly type?: string
  readonly userid?: string
  readonly username?: string
}

export interface LogoutAnswer {
  readonly description?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface ManagementServer {
  readonly agentcount?: number
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly availableprocessors?: number
  readonly collectiontime?: string
  readonly cpuload?: string
  readonly dbislocal?: boolean
  readonly heapmemorytotal?: number
  readonly heapmemoryused?: number
  readonly id: string
  readonly ipaddress?: string
  readonly javadistribution?: string
  readonly javaversion?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly kernelversion?: string
  readonly lastagents?: readonly string[]
  readonly lastboottime?: string
  readonly lastserverstart?: string
  readonly lastserverstop?: string
  readonly loginfo?: string
  readonly name?: string
  readonly osdistribution?: string
  readonly peers?: readonly string[]
  readonly pendingjobscount?: number
  readonly serviceip?: string
  readonly sessions?: number
  readonly state?: string
  readonly systemcycleusage?: readonly number[]
  readonly systemloadaverages?: readonly number[]
  readonly systemmemoryfree?: string
  readonly systemmemorytotal?: string
  readonly systemmemoryused?: string
  readonly systemmemoryvirtualsize?: string
  readonly systemtotalcpucycles?: number
  readonly threadsblockedcount?: number
  readonly threadsdaemoncount?: number
  readonly threadsrunnablecount?: number
  readonly threadsteminatedcount?: number
  readonly threadstotalcount?: number
  readonly threadswaitingcount?: number
  readonly usageislocal?: boolean
  readonly version?: string
}

export interface MarkDefaultZoneForAccountAnswer {
  readonly accountdetails?: Readonly<Record<string, string>>
  readonly accounttype?: number
  readonly apikeyaccess?: string
  readonly backupavailable?: string
  readonly backuplimit?: string
  readonly backupstorageavailable?: string
  readonly backupstoragelimit?: string
  readonly backupstoragetotal?: number
  readonly backuptotal?: number
  readonly bucketavailable?: string
  readonly bucketlimit?: string
  readonly buckettotal?: number
  readonly cpuavailable?: string
  readonly cpulimit?: string
  readonly cputotal?: number
  readonly created?: string
  readonly defaultzoneid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gpuavailable?: string
  readonly gpulimit?: string
  readonly gputotal?: number
  readonly groups?: readonly string[]
  readonly icon?: unknown
  readonly id: string
  readonly ipavailable?: string
  readonly iplimit?: string
  readonly iptotal?: number
  readonly iscleanuprequired?: boolean
  readonly isdefault?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly memoryavailable?: string
  readonly memorylimit?: string
  readonly memorytotal?: number
  readonly name?: string
  readonly networkavailable?: string
  readonly networkdomain?: string
  readonly networklimit?: string
  readonly networktotal?: number
  readonly objectstorageavailable?: string
  readonly objectstoragelimit?: string
  readonly objectstoragetotal?: number
  readonly primarystorageavailable?: string
  readonly primarystoragelimit?: string
  readonly primarystoragetotal?: number
  readonly projectavailable?: string
  readonly projectlimit?: string
  readonly projecttotal?: number
  readonly receivedbytes?: number
  readonly roleid?: string
  readonly rolename?: string
  readonly roletype?: string
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly sentbytes?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: string
  readonly taggedresources?: readonly string[]
  readonly templateavailable?: string
  readonly templatelimit?: string
  readonly templatetotal?: number
  readonly user?: readonly AccountUser[]
  readonly vmavailable?: string
  readonly vmlimit?: string
  readonly vmrunning?: number
  readonly vmstopped?: number
  readonly vmtotal?: number
  readonly volumeavailable?: string
  readonly volumelimit?: string
  readonly volumetotal?: number
  readonly vpcavailable?: string
  readonly vpclimit?: string
  readonly vpctotal?: number
}

export interface MigrateResourceToAnotherSecondaryStorageAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly message?: string
  readonly migrationtype?: string
  readonly success?: boolean
}

export interface MigrateSecondaryStorageDataAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly message?: string
  readonly migrationtype?: string
  readonly success?: boolean
}

export interface MigrateVirtualMachineWithVolumeAnswer {
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

export interface MoveDomainAnswer {
  readonly backupavailable?: string
  readonly backuplimit?: string
  readonly backupstorageavailable?: string
  readonly backupstoragelimit?: string
  readonly backupstoragetotal?: number
  readonly backuptotal?: number
  readonly bucketavailable?: string
  readonly bucketlimit?: string
  readonly buckettotal?: number
  readonly cpuavailable?: string
  readonly cpulimit?: string
  readonly cputotal?: number
  readonly created?: string
  readonly domaindetails?: Readonly<Record<string, string>>
  readonly gpuavailable?: string
  readonly gpulimit?: string
  readonly gputotal?: number
  readonly hasannotations?: boolean
  readonly haschild?: boolean
  readonly icon?: unknown
  readonly id: string
  readonly ipavailable?: string
  readonly iplimit?: string
  readonly iptotal?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly level?: number
  readonly memoryavailable?: string
  readonly memorylimit?: string
  readonly memorytotal?: number
  readonly name?: string
  readonly networkavailable?: string
  readonly networkdomain?: string
  readonly networklimit?: string
  readonly networktotal?: number
  readonly objectstorageavailable?: string
  readonly objectstoragelimit?: string
  readonly objectstoragetotal?: number
  readonly parentdomainid?: string
  readonly parentdomainname?: string
  readonly path?: string
  readonly primarystorageavailable?: string
  readonly primarystoragelimit?: string
  readonly primarystoragetotal?: number
  readonly projectavailable?: string
  readonly projectlimit?: string
  readonly projecttotal?: number
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: string
  readonly taggedresources?: readonly string[]
  readonly templateavailable?: string
  readonly templatelimit?: string
  readonly templatetotal?: number
  readonly vmavailable?: string
  readonly vmlimit?: string
  readonly vmtotal?: number
  readonly volumeavailable?: string
  readonly volumelimit?: string
  readonly volumetotal?: number
  readonly vpcavailable?: string
  readonly vpclimit?: string
  readonly vpctotal?: number
}

export interface MoveNetworkAclItemAnswer {
  readonly aclid?: string
  readonly aclname?: string
  readonly action?: string
  readonly cidrlist?: string
  readonly endport?: string
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly number?: number
  readonly protocol?: string
  readonly reason?: string
  readonly startport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly traffictype?: string
}

export interface NetrisProvider {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly netristag?: string
  readonly netrisurl?: string
  readonly sitename?: string
  readonly tenantname?: string
  readonly uuid?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface NetscalerControlCenter {
  readonly gslbprovider?: boolean
  readonly gslbproviderprivateip?: string
  readonly gslbproviderpublicip?: string
  readonly id: string
  readonly ipaddress?: string
  readonly isexclusivegslbprovider?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lbdevicecapacity?: number
  readonly lbdevicededicated?: boolean
  readonly lbdeviceid?: string
  readonly lbdevicename?: string
  readonly lbdevicestate?: string
  readonly numretries?: string
  readonly physicalnetworkid?: string
  readonly podids?: readonly string[]
  readonly privateinterface?: string
  readonly provider?: string
  readonly publicinterface?: string
  readonly username?: string
  readonly uuid?: string
}

export interface NetscalerLoadBalancer {
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

export interface NetscalerLoadBalancerNetwork {
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

export interface Network {
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

export interface NetworkACL {
  readonly aclid?: string
  readonly aclname?: string
  readonly action?: string
  readonly cidrlist?: string
  readonly endport?: string
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly number?: number
  readonly protocol?: string
  readonly reason?: string
  readonly startport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly traffictype?: string
}

export interface NetworkACLList {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly vpcid?: string
  readonly vpcname?: string
}

export interface NetworkDevice {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface NetworkIsolationMethod {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface NetworkOffering {
  readonly availability?: string
  readonly conservemode?: boolean
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly egressdefaultpolicy?: boolean
  readonly fornsx?: boolean
  readonly fortungsten?: boolean
  readonly forvpc?: boolean
  readonly guestiptype?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly internetprotocol?: string
  readonly isdefault?: boolean
  readonly ispersistent?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxconnections?: number
  readonly name?: string
  readonly networkmode?: string
  readonly networkrate?: number
  readonly routingmode?: string
  readonly service?: readonly VPCOfferingService[]
  readonly serviceofferingid?: string
  readonly specifyasnumber?: boolean
  readonly specifyipranges?: boolean
  readonly specifyvlan?: boolean
  readonly state?: string
  readonly supportsinternallb?: boolean
  readonly supportspublicaccess?: boolean
  readonly supportsstrechedl2subnet?: boolean
  readonly tags?: string
  readonly traffictype?: string
  readonly zone?: string
  readonly zoneid?: string
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

export interface Nic {
  readonly adaptertype?: string
  readonly broadcasturi?: string
  readonly deviceid?: string
  readonly extradhcpoption?: readonly string[]
  readonly gateway?: string
  readonly id: string
  readonly ip6address?: string
  readonly ip6cidr?: string
  readonly ip6gateway?: string
  readonly ipaddress?: string
  readonly ipaddresses?: readonly string[]
  readonly isdefault?: boolean
  readonly isolatedpvlan?: number
  readonly isolatedpvlantype?: string
  readonly isolationuri?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly macaddress?: string
  readonly mtu?: number
  readonly netmask?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nsxlogicalswitch?: string
  readonly nsxlogicalswitchport?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly secondaryip?: readonly { readonly id: string; readonly ipaddress: string }[]
  readonly traffictype?: string
  readonly type?: string
  readonly virtualmachineid?: string
  readonly vlanid?: number
  readonly vpcid?: string
  readonly vpcname?: string
}

export interface NiciraNvpDevice {
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly l2gatewayserviceuuid?: string
  readonly l3gatewayserviceuuid?: string
  readonly niciradevicename?: string
  readonly nvpdeviceid?: string
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly transportzoneuuid?: string
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

export interface NsxController {
  readonly edgecluster?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly nsxprovideruuid?: string
  readonly port?: string
  readonly tier0gateway?: string
  readonly transportzone?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface OauthProvider {
  readonly clientid?: string
  readonly description?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly redirecturi?: string
  readonly secretkey?: string
}

export interface OauthloginAnswer {
  readonly account?: string
  readonly domainid?: string
  readonly firstname?: string
  readonly is2faenabled?: string
  readonly is2faverified?: string
  readonly issuerfor2fa?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly managementserverid?: string
  readonly providerfor2fa?: string
  readonly registered?: string
  readonly sessionkey?: string
  readonly timeout?: number
  readonly timezone?: string
  readonly timezoneoffset?: string
  readonly type?: string
  readonly userid?: string
  readonly username?: string
}

export interface ObjectStoragePool {
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly providername?: string
  readonly storageallocated?: number
  readonly storagetotal?: number
  readonly storageused?: number
  readonly url?: string
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

export interface OsCategory {
  readonly created?: string
  readonly icon?: unknown
  readonly id: string
  readonly isfeatured?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface OsType {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
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

export interface OvsElement {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nspid?: string
  readonly project?: string
  readonly projectid?: string
}

export interface PaloAltoFirewall {
  readonly fwdevicecapacity?: number
  readonly fwdeviceid?: string
  readonly fwdevicename?: string
  readonly fwdevicestate?: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly numretries?: string
  readonly physicalnetworkid?: string
  readonly privateinterface?: string
  readonly privatezone?: string
  readonly provider?: string
  readonly publicinterface?: string
  readonly publiczone?: string
  readonly timeout?: string
  readonly usageinterface?: string
  readonly username?: string
  readonly zoneid?: string
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

export interface Pod {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly allocationstate?: string
  readonly capacity?: readonly PodCapacity[]
  readonly domainid?: string
  readonly endip?: readonly string[]
  readonly forsystemvms?: readonly string[]
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipranges?: readonly PodIpranges[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly netmask?: string
  readonly podid?: string
  readonly podname?: string
  readonly startip?: readonly string[]
  readonly storageaccessgroups?: string
  readonly vlanid?: readonly string[]
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface PodCapacity {
  readonly capacityallocated?: number
  readonly capacitytotal?: number
  readonly capacityused?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly name?: string
  readonly percentused?: string
  readonly podid?: string
  readonly podname?: string
  readonly tag?: string
  readonly type?: number
  readonly zoneid?: string
  readonly zonename?: string
}

export interface PodIpranges {
  readonly cidr?: string
  readonly endip?: string
  readonly forsystemvms?: string
  readonly gateway?: string
  readonly startip?: string
  readonly vlanid?: string
}

export interface PortForwardingRule {
  readonly cidrlist?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly privateendport?: string
  readonly privateport?: string
  readonly protocol?: string
  readonly publicendport?: string
  readonly publicport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
}

export interface PortableIpRange {
  readonly endip?: string
  readonly gateway?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly netmask?: string
  readonly portableipaddress?: readonly PortableIpRangePortableipaddress[]
  readonly regionid?: number
  readonly startip?: string
  readonly vlan?: string
}

export interface PortableIpRangePortableipaddress {
  readonly accountid?: string
  readonly allocated?: string
  readonly domainid?: string
  readonly ipaddress?: string
  readonly networkid?: string
  readonly physicalnetworkid?: string
  readonly regionid?: number
  readonly state?: string
  readonly vpcid?: string
  readonly zoneid?: string
}

export interface PrepareForMaintenanceAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface PrepareForShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface PrepareHostForMaintenanceAnswer {
  readonly annotation?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface Project {
  readonly backupavailable?: string
  readonly backuplimit?: string
  readonly backupstorageavailable?: string
  readonly backupstoragelimit?: string
  readonly backupstoragetotal?: number
  readonly backuptotal?: number
  readonly bucketavailable?: string
  readonly bucketlimit?: string
  readonly buckettotal?: number
  readonly cpuavailable?: string
  readonly cpulimit?: string
  readonly cputotal?: number
  readonly created?: string
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly gpuavailable?: string
  readonly gpulimit?: string
  readonly gputotal?: number
  readonly icon?: unknown
  readonly id: string
  readonly ipavailable?: string
  readonly iplimit?: string
  readonly iptotal?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly memoryavailable?: string
  readonly memorylimit?: string
  readonly memorytotal?: number
  readonly name?: string
  readonly networkavailable?: string
  readonly networklimit?: string
  readonly networktotal?: number
  readonly objectstorageavailable?: string
  readonly objectstoragelimit?: string
  readonly objectstoragetotal?: number
  readonly owner?: readonly Readonly<Record<string, string>>[]
  readonly primarystorageavailable?: string
  readonly primarystoragelimit?: string
  readonly primarystoragetotal?: number
  readonly projectaccountname?: string
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: string
  readonly taggedresources?: readonly string[]
  readonly tags?: readonly Tags[]
  readonly templateavailable?: string
  readonly templatelimit?: string
  readonly templatetotal?: number
  readonly vmavailable?: string
  readonly vmlimit?: string
  readonly vmrunning?: number
  readonly vmstopped?: number
  readonly vmtotal?: number
  readonly volumeavailable?: string
  readonly volumelimit?: string
  readonly volumetotal?: number
  readonly vpcavailable?: string
  readonly vpclimit?: string
  readonly vpctotal?: number
}

export interface ProjectAccount {
  readonly backupavailable?: string
  readonly backuplimit?: string
  readonly backupstorageavailable?: string
  readonly backupstoragelimit?: string
  readonly backupstoragetotal?: number
  readonly backuptotal?: number
  readonly bucketavailable?: string
  readonly bucketlimit?: string
  readonly buckettotal?: number
  readonly cpuavailable?: string
  readonly cpulimit?: string
  readonly cputotal?: number
  readonly created?: string
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly gpuavailable?: string
  readonly gpulimit?: string
  readonly gputotal?: number
  readonly icon?: unknown
  readonly id: string
  readonly ipavailable?: string
  readonly iplimit?: string
  readonly iptotal?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly memoryavailable?: string
  readonly memorylimit?: string
  readonly memorytotal?: number
  readonly name?: string
  readonly networkavailable?: string
  readonly networklimit?: string
  readonly networktotal?: number
  readonly objectstorageavailable?: string
  readonly objectstoragelimit?: string
  readonly objectstoragetotal?: number
  readonly owner?: readonly Readonly<Record<string, string>>[]
  readonly primarystorageavailable?: string
  readonly primarystoragelimit?: string
  readonly primarystoragetotal?: number
  readonly projectaccountname?: string
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: string
  readonly taggedresources?: readonly string[]
  readonly tags?: readonly Tags[]
  readonly templateavailable?: string
  readonly templatelimit?: string
  readonly templatetotal?: number
  readonly vmavailable?: string
  readonly vmlimit?: string
  readonly vmrunning?: number
  readonly vmstopped?: number
  readonly vmtotal?: number
  readonly volumeavailable?: string
  readonly volumelimit?: string
  readonly volumetotal?: number
  readonly vpcavailable?: string
  readonly vpclimit?: string
  readonly vpctotal?: number
}

export interface ProjectInvitation {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly email?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly state?: string
  readonly userid?: string
}

export interface ProjectRole {
  readonly description?: string
  readonly id: string
  readonly ispublic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly projectid?: string
}

export interface ProjectRolePermission {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly permission?: string
  readonly projectid?: string
  readonly projectroleid?: string
  readonly projectrolename?: string
  readonly rule?: string
}

export interface ProvisionTemplateDirectDownloadCertificateAnswer {
  readonly details?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: string
}

export interface PublicIpAddress {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface QuarantinedIp {
  readonly created?: string
  readonly enddate?: string
  readonly id: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly previousownerid?: string
  readonly previousownername?: string
  readonly removalreason?: string
  readonly removed?: string
  readonly removeraccountid?: string
}

export interface QueryAsyncJobResultAnswer {
  readonly account?: string
  readonly accountid?: string
  readonly cmd?: string
  readonly completed?: string
  readonly created?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobinstanceid?: string
  readonly jobinstancetype?: string
  readonly jobprocstatus?: number
  readonly jobresult?: unknown
  readonly jobresultcode?: number
  readonly jobresulttype?: string
  readonly jobstatus?: number
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly userid?: string
}

export interface QuotaBalanceAnswer {
  readonly balance?: QuotaBalanceResponseType
}

export interface QuotaBalanceResponseType {
  readonly credits?: readonly string[]
  readonly currency?: string
  readonly startdate?: string
  readonly startquota?: number
}

export interface QuotaCreditsAnswer {
  readonly credit?: number
  readonly creditedon?: string
  readonly creditoruserid?: string
  readonly creditorusername?: string
  readonly currency?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface QuotaIsEnabledAnswer {
  readonly isenabled?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface QuotaStatementAnswer {
  readonly statement?: QuotaStatementResponseType
}

export interface QuotaStatementResponseType {
  readonly currency?: string
  readonly enddate?: string
  readonly quotausage?: readonly QuotaUsage[]
  readonly startdate?: string
  readonly totalquota?: number
}

export interface QuotaSummary {
  readonly account?: string
  readonly accountid?: string
  readonly balance?: number
  readonly currency?: string
  readonly domain?: string
  readonly domainid?: string
  readonly enddate?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly quota?: number
  readonly quotaenabled?: boolean
  readonly startdate?: string
  readonly state?: string
}

export interface QuotaTariffCreateAnswer {
  readonly activationRule?: string
  readonly currency?: string
  readonly description?: string
  readonly effectiveDate?: string
  readonly endDate?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly position?: number
  readonly removed?: string
  readonly tariffValue?: number
  readonly usageDiscriminator?: string
  readonly usageName?: string
  readonly usageType?: number
  readonly usageTypeDescription?: string
  readonly usageUnit?: string
}

export interface QuotaTariffList {
  readonly activationRule?: string
  readonly currency?: string
  readonly description?: string
  readonly effectiveDate?: string
  readonly endDate?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly position?: number
  readonly removed?: string
  readonly tariffValue?: number
  readonly usageDiscriminator?: string
  readonly usageName?: string
  readonly usageType?: number
  readonly usageTypeDescription?: string
  readonly usageUnit?: string
}

export interface QuotaTariffUpdateAnswer {
  readonly activationRule?: string
  readonly currency?: string
  readonly description?: string
  readonly effectiveDate?: string
  readonly endDate?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly position?: number
  readonly removed?: string
  readonly tariffValue?: number
  readonly usageDiscriminator?: string
  readonly usageName?: string
  readonly usageType?: number
  readonly usageTypeDescription?: string
  readonly usageUnit?: string
}

export interface QuotaUpdateAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly updated_on?: string
}

export interface QuotaUsage {
  readonly accountid?: number
  readonly domain?: number
  readonly name?: string
  readonly quota?: number
  readonly type?: number
  readonly unit?: string
}

export interface ReadyForShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface ReconnectHostAnswer {
  readonly annotation?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface Region {
  readonly endpoint?: string
  readonly gslbserviceenabled?: boolean
  readonly id: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly portableipserviceenabled?: boolean
}

export interface RegisterNetscalerServicePackageAnswer {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface RegisterUserKeysAnswer {
  readonly apikey?: string
  readonly apikeyaccess?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly secretkey?: string
}

export interface RegisteredServicePackage {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface ReleaseBgpPeerAnswer {
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

export interface ReleaseIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface RemoteAccessVpn {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly iprange?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly presharedkey?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicipid?: string
  readonly state?: string
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

export interface ReserveIpAddressAnswer {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ResourceDetail {
  readonly account?: string
  readonly customer?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly key?: string
  readonly project?: string
  readonly projectid?: string
  readonly resourceid?: string
  readonly resourcetype?: string
  readonly value?: string
}

export interface ResourceIcon {
  readonly base64image?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly resourceid?: string
  readonly resourcetype?: string
}

export interface ResourceLimit {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly max?: number
  readonly project?: string
  readonly projectid?: string
  readonly resourcetype?: string
  readonly resourcetypename?: string
  readonly tag?: string
}

export interface RevokeTemplateDirectDownloadCertificateAnswer {
  readonly details?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: string
}

export interface Role {
  readonly description?: string
  readonly id: string
  readonly isdefault?: boolean
  readonly ispublic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly state?: string
  readonly type?: string
}

export interface RolePermission {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly permission?: string
  readonly roleid?: string
  readonly rolename?: string
  readonly rule?: string
}

export interface Router {
  readonly account?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface RouterHealthcheckresults {
  readonly checkname?: string
  readonly checktype?: string
  readonly details?: string
  readonly lastupdated?: string
  readonly status?: string
  readonly success?: boolean
}

export interface RoutingFirewallRule {
  readonly cidrlist?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly privateendport?: string
  readonly privateport?: string
  readonly protocol?: string
  readonly publicendport?: string
  readonly publicport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
}

export interface RunDiagnosticsAnswer {
  readonly exitcode?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly stderr?: string
  readonly stdout?: string
}

export interface SSHKeyPair {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly fingerprint?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly privatekey?: string
  readonly project?: string
  readonly projectid?: string
}

export interface SearchLdapAnswer {
  readonly conflictingusersource?: string
  readonly domain?: string
  readonly email?: string
  readonly firstname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly principal?: string
  readonly username?: string
}

export interface SecondaryStagingStore {
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

export interface SecurityGroup {
  readonly account?: string
  readonly cidr?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly egressrule?: readonly SecurityGroupRule[]
  readonly endport?: number
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly ingressrule?: readonly SecurityGroupRule[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly protocol?: string
  readonly ruleid?: string
  readonly securitygroupname?: string
  readonly startport?: number
  readonly tags?: readonly Tags[]
  readonly virtualmachinecount?: number
  readonly virtualmachineids?: readonly unknown[]
}

export interface SecurityGroupRule {
  readonly account?: string
  readonly cidr?: string
  readonly endport?: number
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly protocol?: string
  readonly ruleid?: string
  readonly securitygroupname?: string
  readonly startport?: number
  readonly tags?: readonly Tags[]
}

export interface ServiceOffering {
  readonly cacheMode?: string
  readonly cpunumber?: number
  readonly cpuspeed?: number
  readonly created?: string
  readonly defaultuse?: boolean
  readonly deploymentplanner?: string
  readonly diskBytesReadRate?: number
  readonly diskBytesReadRateMax?: number
  readonly diskBytesReadRateMaxLength?: number
  readonly diskBytesWriteRate?: number
  readonly diskBytesWriteRateMax?: number
  readonly diskBytesWriteRateMaxLength?: number
  readonly diskIopsReadRate?: number
  readonly diskIopsReadRateMax?: number
  readonly diskIopsReadRateMaxLength?: number
  readonly diskIopsWriteRate?: number
  readonly diskIopsWriteRateMax?: number
  readonly diskIopsWriteRateMaxLength?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly diskofferingstrictness?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly dynamicscalingenabled?: boolean
  readonly encryptroot?: boolean
  readonly gpucardid?: string
  readonly gpucardname?: string
  readonly gpucount?: number
  readonly gpudisplay?: boolean
  readonly hasannotations?: boolean
  readonly hosttags?: string
  readonly hypervisorsnapshotreserve?: number
  readonly id: string
  readonly iscustomized?: boolean
  readonly iscustomizediops?: boolean
  readonly issystem?: boolean
  readonly isvolatile?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly leaseduration?: number
  readonly leaseexpiryaction?: string
  readonly limitcpuuse?: boolean
  readonly maxheads?: number
  readonly maxiops?: number
  readonly maxresolutionx?: number
  readonly maxresolutiony?: number
  readonly memory?: number
  readonly miniops?: number
  readonly name?: string
  readonly networkrate?: number
  readonly offerha?: boolean
  readonly provisioningtype?: string
  readonly purgeresources?: boolean
  readonly rootdisksize?: number
  readonly serviceofferingdetails?: Readonly<Record<string, string>>
  readonly state?: string
  readonly storagetags?: string
  readonly storagetype?: string
  readonly systemvmtype?: string
  readonly vgpuprofileid?: string
  readonly vgpuprofilename?: string
  readonly videoram?: number
  readonly vspherestoragepolicy?: string
  readonly zone?: string
  readonly zoneid?: string
}

export interface SetupUserTwoFactorAuthenticationAnswer {
  readonly accountid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly secretcode?: string
  readonly username?: string
}

export interface SharedFileSystem {
  readonly account?: string
  readonly description?: string
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly filesystem?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly iscustomdiskoffering?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nic?: readonly Nic[]
  readonly path?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly provisioningtype?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly state?: string
  readonly storage?: string
  readonly storageid?: string
  readonly tags?: readonly Tags[]
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmstate?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface SharedFileSystemProvider {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface Snapshot {
  readonly account?: string
  readonly accountid?: string
  readonly chainsize?: number
  readonly created?: string
  readonly datastoreid?: string
  readonly datastorename?: string
  readonly datastorestate?: string
  readonly datastoretype?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: Readonly<Record<string, string>>
  readonly extractId?: string
  readonly extractMode?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly intervaltype?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly locationtype?: string
  readonly name?: string
  readonly osdisplayname?: string
  readonly ostypeid?: string
  readonly parent?: string
  readonly parentname?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly resultstring?: string
  readonly revertable?: boolean
  readonly snapshottype?: string
  readonly state?: string
  readonly status?: string
  readonly storagetype?: string
  readonly tags?: readonly Tags[]
  readonly uploadpercentage?: number
  readonly url?: string
  readonly virtualsize?: number
  readonly volumeid?: string
  readonly volumename?: string
  readonly volumestate?: string
  readonly volumetype?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface SnapshotPolicy {
  readonly fordisplay?: boolean
  readonly hasannotations?: boolean
  readonly id: string
  readonly intervaltype?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxsnaps?: number
  readonly schedule?: string
  readonly storage?: readonly unknown[]
  readonly tags?: readonly Tags[]
  readonly timezone?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zone?: readonly unknown[]
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

export interface StartRollingMaintenanceAnswer {
  readonly details?: string
  readonly hostsskipped?: readonly StartRollingMaintenanceResponseHostsskipped[]
  readonly hostsupdated?: readonly StartRollingMaintenanceResponseHostsupdated[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly success?: boolean
}

export interface StartRollingMaintenanceResponseHostsskipped {
  readonly hostid?: string
  readonly hostname?: string
  readonly reason?: string
}

export interface StartRollingMaintenanceResponseHostsupdated {
  readonly enddate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly output?: string
  readonly startdate?: string
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

export interface StopNetScalerVpxAnswer {
  readonly account?: string
  readonly arch?: string
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
  readonly hypervisor?: string
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

export interface StorageAccessGroup {
  readonly clusters?: string
  readonly hosts?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly pods?: string
  readonly storagepools?: string
  readonly zones?: string
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

export interface StoragePool {
  readonly allocatediops?: number
  readonly capacitybytes?: number
  readonly capacityiops?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disksizeallocated?: number
  readonly disksizeallocatedgb?: string
  readonly disksizetotal?: number
  readonly disksizetotalgb?: string
  readonly disksizeunallocatedgb?: string
  readonly disksizeused?: number
  readonly disksizeusedgb?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: string
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
  readonly storageallocateddisablethreshold?: boolean
  readonly storageallocatedthreshold?: boolean
  readonly storagecapabilities?: Readonly<Record<string, string>>
  readonly storagecustomstats?: Readonly<Record<string, string>>
  readonly storageusagedisablethreshold?: boolean
  readonly storageusagethreshold?: boolean
  readonly suitableformigration?: boolean
  readonly tags?: string
  readonly type?: string
  readonly usediops?: number
  readonly zoneid?: string
  readonly zonename?: string
}

export interface StorageProvider {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly type?: string
}

export interface StorageTag {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly poolid?: number
}

export interface SupportedNetworkService {
  readonly capability?: readonly VPCOfferingServiceCapability[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: readonly VPCOfferingServiceProvider[]
}

export interface Swift {
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

export interface SyncStoragePoolAnswer {
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
  readonly hypervisor?: string
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

export interface SystemVm {
  readonly activeviewersessions?: number
  readonly agentstate?: string
  readonly arch?: string
  readonly created?: string
  readonly disconnected?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly gateway?: string
  readonly guestvlan?: string
  readonly hasannotations?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: string
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly linklocalip?: string
  readonly linklocalmacaddress?: string
  readonly linklocalnetmask?: string
  readonly name?: string
  readonly networkdomain?: string
  readonly podid?: string
  readonly podname?: string
  readonly privateip?: string
  readonly privatemacaddress?: string
  readonly privatenetmask?: string
  readonly publicip?: string
  readonly publicmacaddress?: string
  readonly publicnetmask?: string
  readonly publicvlan?: readonly string[]
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly state?: string
  readonly systemvmtype?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly version?: string
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

export interface Tag {
  readonly account?: string
  readonly customer?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly key?: string
  readonly project?: string
  readonly projectid?: string
  readonly resourceid?: string
  readonly resourcetype?: string
  readonly value?: string
}

export interface Tags {
  readonly account?: string
  readonly customer?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly key?: string
  readonly project?: string
  readonly projectid?: string
  readonly resourceid?: string
  readonly resourcetype?: string
  readonly value?: string
}

export interface Template {
  readonly account?: string
  readonly accountid?: string
  readonly arch?: string
  readonly bits?: number
  readonly bootable?: boolean
  readonly checksum?: string
  readonly childtemplates?: readonly unknown[]
  readonly created?: string
  readonly crossZones?: boolean
  readonly deployasis?: boolean
  readonly deployasisdetails?: Readonly<Record<string, string>>
  readonly details?: Readonly<Record<string, string>>
  readonly directdownload?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: readonly Readonly<Record<string, string>>[]
  readonly extensionid?: string
  readonly extensionname?: string
  readonly extractId?: string
  readonly extractMode?: string
  readonly forcks?: boolean
  readonly format?: string
  readonly hasannotations?: boolean
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: string
  readonly icon?: unknown
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly isextractable?: boolean
  readonly isfeatured?: boolean
  readonly ispublic?: boolean
  readonly isready?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly ostypeid?: string
  readonly ostypename?: string
  readonly parenttemplateid?: string
  readonly passwordenabled?: boolean
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly removed?: string
  readonly requireshvm?: boolean
  readonly resultstring?: string
  readonly size?: number
  readonly sourcetemplateid?: string
  readonly sshkeyenabled?: boolean
  readonly state?: string
  readonly status?: string
  readonly storagetype?: string
  readonly tags?: readonly Tags[]
  readonly templatetag?: string
  readonly templatetype?: string
  readonly uploadpercentage?: number
  readonly url?: string
  readonly userdataid?: string
  readonly userdataname?: string
  readonly userdataparams?: string
  readonly userdatapolicy?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface TemplateDirectDownloadCertificate {
  readonly alias?: string
  readonly hostsmap?: readonly string[]
  readonly hypervisor?: string
  readonly id: string
  readonly issuer?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly serialnum?: string
  readonly subject?: string
  readonly validity?: string
  readonly version?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface TemplatePermission {
  readonly account?: readonly string[]
  readonly domainid?: string
  readonly id: string
  readonly ispublic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly projectids?: readonly string[]
}

export interface TrafficMonitor {
  readonly id: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly numretries?: string
  readonly timeout?: string
  readonly zoneid?: string
}

export interface TrafficType {
  readonly canenableindividualservice?: boolean
  readonly destinationphysicalnetworkid?: string
  readonly hypervnetworklabel?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly kvmnetworklabel?: string
  readonly name?: string
  readonly ovm3networklabel?: string
  readonly physicalnetworkid?: string
  readonly servicelist?: readonly string[]
  readonly state?: string
  readonly traffictype?: string
  readonly vmwarenetworklabel?: string
  readonly xennetworklabel?: string
}

export interface TrafficTypeImplementor {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly traffictype?: string
  readonly traffictypeimplementor?: string
}

export interface TriggerShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface UcsBlade {
  readonly bladedn?: string
  readonly hostid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly profiledn?: string
  readonly ucsmanagerid?: string
}

export interface UcsManager {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly url?: string
  readonly zoneid?: string
}

export interface UcsProfile {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly ucsdn?: string
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

export interface UnregisterExtensionAnswer {
  readonly created?: string
  readonly description?: string
  readonly details?: Readonly<Record<string, string>>
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly path?: string
  readonly pathready?: boolean
  readonly removed?: string
  readonly reservedresourcedetails?: string
  readonly resources?: readonly ExtensionResources[]
  readonly state?: string
  readonly type?: string
}

export interface UpdateAnnotationVisibilityAnswer {
  readonly adminsonly?: boolean
  readonly annotation?: string
  readonly created?: string
  readonly entityid?: string
  readonly entityname?: string
  readonly entitytype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly removed?: string
  readonly userid?: string
  readonly username?: string
}

export interface UpdateCloudToUseObjectStoreAnswer {
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

export interface UpdateGuestOsAnswer {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
}

export interface UpdateIpAddressAnswer {
  readonly account?: string
  readonly allocated?: string
  readonly associatednetworkid?: string
  readonly associatednetworkname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly forprovider?: boolean
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly hasannotations?: boolean
  readonly hasrules?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly isportable?: boolean
  readonly issourcenat?: boolean
  readonly isstaticnat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly networkname?: string
  readonly physicalnetworkid?: string
  readonly project?: string
  readonly projectid?: string
  readonly purpose?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly virtualmachinetype?: string
  readonly vlanid?: string
  readonly vlanname?: string
  readonly vmipaddress?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface UpdateIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface UpdateResourceCountAnswer {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly resourcecount?: number
  readonly resourcetype?: string
  readonly resourcetypename?: string
  readonly tag?: string
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
  readonly hypervisor?: string
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

export interface UploadCustomCertificateAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly message?: string
}

export interface UsageRecord {
  readonly account?: string
  readonly accountid?: string
  readonly cpunumber?: number
  readonly cpuspeed?: number
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly enddate?: string
  readonly hasannotations?: boolean
  readonly isdefault?: boolean
  readonly issourcenat?: boolean
  readonly issystem?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly memory?: number
  readonly name?: string
  readonly networkid?: string
  readonly offeringid?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
  readonly osdisplayname?: string
  readonly ostypeid?: string
  readonly project?: string
  readonly projectid?: string
  readonly rawusage?: string
  readonly size?: number
  readonly startdate?: string
  readonly tags?: readonly Tags[]
  readonly templateid?: string
  readonly type?: string
  readonly usage?: string
  readonly usageid?: string
  readonly usagetype?: number
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vpcid?: string
  readonly zoneid?: string
}

export interface UsageType {
  readonly description?: string
  readonly id: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface User {
  readonly account?: string
  readonly accountid?: string
  readonly accounttype?: number
  readonly apikey?: string
  readonly apikeyaccess?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly email?: string
  readonly firstname?: string
  readonly icon?: unknown
  readonly id: string
  readonly is2faenabled?: boolean
  readonly is2famandated?: boolean
  readonly iscallerchilddomain?: boolean
  readonly isdefault?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly roleid?: string
  readonly rolename?: string
  readonly roletype?: string
  readonly secretkey?: string
  readonly state?: string
  readonly timezone?: string
  readonly username?: string
  readonly usersource?: string
}

export interface UserData {
  readonly account?: string
  readonly accountid?: string
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

export interface VMSnapshot {
  readonly account?: string
  readonly created?: string
  readonly current?: boolean
  readonly description?: string
  readonly displayname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly parent?: string
  readonly parentName?: string
  readonly project?: string
  readonly projectid?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly type?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly zoneid?: string
  readonly zonename?: string
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
  readonly state?: string
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
  readonly state?: string
  readonly supportsregionLevelvpc?: boolean
  readonly zone?: string
  readonly zoneid?: string
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

export interface VerifyOAuthCodeAndGetUserAnswer {
  readonly clientid?: string
  readonly description?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly redirecturi?: string
  readonly secretkey?: string
}

export interface VgpuProfile {
  readonly description?: string
  readonly deviceid?: string
  readonly devicename?: string
  readonly gpucardid?: string
  readonly gpucardname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxheads?: number
  readonly maxresolutionx?: number
  readonly maxresolutiony?: number
  readonly maxvgpuperphysicalgpu?: number
  readonly name?: string
  readonly vendorid?: string
  readonly vendorname?: string
  readonly videoram?: number
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

export interface VirtualRouterElement {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nspid?: string
  readonly project?: string
  readonly projectid?: string
}

export interface VlanIpRange {
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
  readonly hypervisor?: string
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

export interface VmwareDc {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly vcenter?: string
  readonly zoneid?: number
}

export interface VmwareDcVm {
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
  readonly hypervisor?: string
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

export interface VnfAppliance {
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
  readonly state?: string
  readonly stats?: readonly SystemVmsUsageHistoryStats[]
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

export interface VnfTemplate {
  readonly account?: string
  readonly accountid?: string
  readonly arch?: string
  readonly bits?: number
  readonly bootable?: boolean
  readonly checksum?: string
  readonly childtemplates?: readonly unknown[]
  readonly created?: string
  readonly crossZones?: boolean
  readonly deployasis?: boolean
  readonly deployasisdetails?: Readonly<Record<string, string>>
  readonly details?: Readonly<Record<string, string>>
  readonly directdownload?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: readonly Readonly<Record<string, string>>[]
  readonly extensionid?: string
  readonly extensionname?: string
  readonly forcks?: boolean
  readonly format?: string
  readonly hasannotations?: boolean
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: string
  readonly icon?: unknown
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly isextractable?: boolean
  readonly isfeatured?: boolean
  readonly ispublic?: boolean
  readonly isready?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly ostypeid?: string
  readonly ostypename?: string
  readonly parenttemplateid?: string
  readonly passwordenabled?: boolean
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly removed?: string
  readonly requireshvm?: boolean
  readonly size?: number
  readonly sourcetemplateid?: string
  readonly sshkeyenabled?: boolean
  readonly status?: string
  readonly tags?: readonly Tags[]
  readonly templatetag?: string
  readonly templatetype?: string
  readonly url?: string
  readonly userdataid?: string
  readonly userdataname?: string
  readonly userdataparams?: string
  readonly userdatapolicy?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface Volume {
  readonly account?: string
  readonly accountid?: string
  readonly attached?: string
  readonly chaininfo?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly deleteprotection?: boolean
  readonly destroyed?: boolean
  readonly deviceid?: number
  readonly diskBytesReadRate?: number
  readonly diskBytesWriteRate?: number
  readonly diskIopsReadRate?: number
  readonly diskIopsWriteRate?: number
  readonly diskiopstotal?: number
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly displayvolume?: boolean
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly encryptformat?: string
  readonly externaluuid?: string
  readonly extractId?: string
  readonly extractMode?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: string
  readonly id: string
  readonly isextractable?: boolean
  readonly isodisplaytext?: string
  readonly isoid?: string
  readonly isoname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly miniops?: number
  readonly name?: string
  readonly path?: string
  readonly physicalsize?: number
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly provisioningtype?: string
  readonly quiescevm?: boolean
  readonly resultstring?: string
  readonly serviceofferingdisplaytext?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly snapshotid?: string
  readonly state?: string
  readonly stats?: readonly string[]
  readonly status?: string
  readonly storage?: string
  readonly storageid?: string
  readonly storagetype?: string
  readonly supportsstoragesnapshot?: boolean
  readonly tags?: readonly Tags[]
  readonly templatedisplaytext?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly type?: string
  readonly uploadpercentage?: number
  readonly url?: string
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmdisplayname?: string
  readonly vmname?: string
  readonly vmstate?: string
  readonly vmtype?: string
  readonly volumecheckresult?: Readonly<Record<string, string>>
  readonly volumerepairresult?: Readonly<Record<string, string>>
  readonly zoneid?: string
  readonly zonename?: string
}

export interface VolumesForImport {
  readonly chaininfo?: string
  readonly details?: Readonly<Record<string, string>>
  readonly encryptformat?: string
  readonly format?: string
  readonly fullpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly path?: string
  readonly size?: number
  readonly storage?: string
  readonly storageid?: string
  readonly storagetype?: string
  readonly virtualsize?: number
}

export interface VpnConnection {
  readonly account?: string
  readonly cidrlist?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly dpd?: boolean
  readonly esplifetime?: number
  readonly esppolicy?: string
  readonly forceencap?: boolean
  readonly fordisplay?: boolean
  readonly gateway?: string
  readonly id: string
  readonly ikelifetime?: number
  readonly ikepolicy?: string
  readonly ikeversion?: string
  readonly ipsecpsk?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly passive?: boolean
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly removed?: string
  readonly s2scustomergatewayid?: string
  readonly s2svpngatewayid?: string
  readonly splitconnections?: boolean
  readonly state?: string
}

export interface VpnCustomerGateway {
  readonly account?: string
  readonly cidrlist?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly dpd?: boolean
  readonly esplifetime?: number
  readonly esppolicy?: string
  readonly forceencap?: boolean
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ikelifetime?: number
  readonly ikepolicy?: string
  readonly ikeversion?: string
  readonly ipaddress?: string
  readonly ipsecpsk?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly removed?: string
  readonly splitconnections?: boolean
}

export interface VpnGateway {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly removed?: string
  readonly vpcid?: string
  readonly vpcname?: string
}

export interface VpnUser {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly state?: string
  readonly username?: string
}

export interface Webhook {
  readonly account?: string
  readonly created?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly payloadurl?: string
  readonly project?: string
  readonly projectid?: string
  readonly scope?: string
  readonly secretkey?: string
  readonly sslverification?: boolean
  readonly state?: string
}

export interface WebhookDelivery {
  readonly account?: string
  readonly created?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly payloadurl?: string
  readonly project?: string
  readonly projectid?: string
  readonly scope?: string
  readonly secretkey?: string
  readonly sslverification?: boolean
  readonly state?: string
}

export interface Zone {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly allocationstate?: string
  readonly allowuserspecifyvrmtu?: boolean
  readonly asnrange?: string
  readonly capacity?: readonly PodCapacity[]
  readonly clusters?: string
  readonly cpuallocated?: string
  readonly cpuallocateddisablethreshold?: boolean
  readonly cpuallocatedthreshold?: boolean
  readonly cpudisablethreshold?: boolean
  readonly cpumaxdeviation?: string
  readonly cputhreshold?: boolean
  readonly cputotal?: string
  readonly cpuused?: string
  readonly description?: string
  readonly dhcpprovider?: string
  readonly displaytext?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainname?: string
  readonly gputotal?: number
  readonly gpuused?: number
  readonly guestcidraddress?: string
  readonly hasannotations?: boolean
  readonly icon?: unknown
  readonly id: string
  readonly internaldns1?: string
  readonly internaldns2?: string
  readonly ip6dns1?: string
  readonly ip6dns2?: string
  readonly ismultiarch?: boolean
  readonly isnsxenabled?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly localstorageenabled?: boolean
  readonly memoryallocated?: string
  readonly memoryallocateddisablethreshold?: boolean
  readonly memoryallocatedthreshold?: boolean
  readonly memorydisablethreshold?: boolean
  readonly memorymaxdeviation?: string
  readonly memorythreshold?: boolean
  readonly memorytotal?: string
  readonly memoryused?: string
  readonly name?: string
  readonly networktype?: string
  readonly provider?: string
  readonly resourcedetails?: Readonly<Record<string, string>>
  readonly routedmodeenabled?: boolean
  readonly routerprivateinterfacemaxmtu?: number
  readonly routerpublicinterfacemaxmtu?: number
  readonly securitygroupsenabled?: boolean
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly tags?: readonly Tags[]
  readonly type?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonetoken?: string
}
