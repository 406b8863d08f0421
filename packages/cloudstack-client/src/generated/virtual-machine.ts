// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { GetVMPasswordAnswer, ImportVmAnswer, ImportVmTask, MigrateVirtualMachineWithVolumeAnswer, UnmanageVirtualMachineAnswer, UnmanagedInstance, VMSchedule, VirtualMachine, VmsForImport } from './entities/virtual-machine.ts'
import type { BootMode, BootType, CpuArchitecture, DataDiskDetails, DhcpOptionsOfNetwork, DiskToOffering, HypervisorType, IpToNetwork, MachineDetails, NicAddress, NicToNetwork, VirtualMachineState, VolumeToPool } from './values.ts'

export interface AddNicToVirtualMachineParameters {
  readonly dhcpoptions?: WireObject | undefined
  readonly ipaddress?: string | undefined
  readonly macaddress?: string | undefined
  readonly networkid: string
  readonly virtualmachineid: string
}

export const addNicToVirtualMachine = /* @__PURE__ */ describeCommand<'job', AddNicToVirtualMachineParameters, VirtualMachine>({
  name: 'addNicToVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    dhcpoptions: 'map(key,value)',
    ipaddress: 'string',
    macaddress: 'string',
    networkid: 'uuid!',
    virtualmachineid: 'uuid!',
  },
})

export interface AssignVirtualMachineParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly networkids?: readonly string[] | undefined
  readonly projectid?: string | undefined
  readonly securitygroupids?: readonly string[] | undefined
  readonly virtualmachineid: string
}

export const assignVirtualMachine = /* @__PURE__ */ describeCommand<'sync', AssignVirtualMachineParameters, VirtualMachine>({
  name: 'assignVirtualMachine',
  kind: 'sync',
  key: 'virtualmachine',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    networkids: 'list',
    projectid: 'uuid',
    securitygroupids: 'list',
    virtualmachineid: 'uuid!',
  },
})

export interface AssignVirtualMachineToBackupOfferingParameters {
  readonly backupofferingid: string
  readonly virtualmachineid: string
}

export const assignVirtualMachineToBackupOffering = /* @__PURE__ */ describeCommand<'job', AssignVirtualMachineToBackupOfferingParameters, Success>({
  name: 'assignVirtualMachineToBackupOffering',
  kind: 'job',
  parameters: {
    backupofferingid: 'uuid!',
    virtualmachineid: 'uuid!',
  },
})

export interface ChangeServiceForVirtualMachineParameters {
  readonly automigrate?: boolean | undefined
  readonly details?: MachineDetails | undefined
  readonly id: string
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly serviceofferingid: string
  readonly shrinkok?: boolean | undefined
}

export const changeServiceForVirtualMachine = /* @__PURE__ */ describeCommand<'sync', ChangeServiceForVirtualMachineParameters, VirtualMachine>({
  name: 'changeServiceForVirtualMachine',
  kind: 'sync',
  key: 'virtualmachine',
  parameters: {
    automigrate: 'bool@4.17',
    details: 'map(named)',
    id: 'uuid!',
    maxiops: 'long@4.17',
    miniops: 'long@4.17',
    serviceofferingid: 'uuid!',
    shrinkok: 'bool@4.17',
  },
})

export interface CleanVMReservationsParameters {
}

export const cleanVMReservations = /* @__PURE__ */ describeCommand<'job', CleanVMReservationsParameters, Success>({
  name: 'cleanVMReservations',
  kind: 'job',
  envelope: 'cleanvmreservationresponse',
  parameters: {
  },
})

export interface CreateVMScheduleParameters {
  readonly action: string
  readonly description?: string | undefined
  readonly enabled?: boolean | undefined
  readonly enddate?: string | undefined
  readonly schedule: string
  readonly startdate?: string | undefined
  readonly timezone: string
  readonly virtualmachineid: string
}

export const createVMSchedule = /* @__PURE__ */ describeCommand<'sync', CreateVMScheduleParameters, VMSchedule>({
  name: 'createVMSchedule',
  kind: 'sync',
  key: 'vmschedule',
  parameters: {
    action: 'string!',
    description: 'string',
    enabled: 'bool',
    enddate: 'date',
    schedule: 'string!',
    startdate: 'date',
    timezone: 'string!',
    virtualmachineid: 'uuid!',
  },
})

export interface DeleteVMScheduleParameters {
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly virtualmachineid: string
}

export const deleteVMSchedule = /* @__PURE__ */ describeCommand<'sync', DeleteVMScheduleParameters, Success>({
  name: 'deleteVMSchedule',
  kind: 'sync',
  parameters: {
    id: 'uuid',
    ids: 'list',
    virtualmachineid: 'uuid!',
  },
})

export interface DeployVirtualMachineParameters {
  readonly account?: string | undefined
  readonly affinitygroupids?: readonly string[] | undefined
  readonly affinitygroupnames?: readonly string[] | undefined
  readonly bootintosetup?: boolean | undefined
  readonly bootmode?: OrAnother<BootMode> | undefined
  readonly boottype?: OrAnother<BootType> | undefined
  readonly clusterid?: string | undefined
  readonly copyimagetags?: boolean | undefined
  readonly customid?: string | undefined
  readonly datadiskofferinglist?: readonly DiskToOffering[] | undefined
  readonly datadisksdetails?: readonly DataDiskDetails[] | undefined
  readonly deploymentplanner?: string | undefined
  readonly details?: MachineDetails | undefined
  readonly dhcpoptionsnetworklist?: readonly DhcpOptionsOfNetwork[] | undefined
  readonly diskofferingid?: string | undefined
  readonly displayname?: string | undefined
  readonly displayvm?: boolean | undefined
  readonly domainid?: string | undefined
  readonly dynamicscalingenabled?: boolean | undefined
  readonly externaldetails?: WireObject | undefined
  readonly extraconfig?: string | undefined
  readonly group?: string | undefined
  readonly hostid?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly iodriverpolicy?: string | undefined
  readonly iothreadsenabled?: boolean | undefined
  readonly ip6address?: string | undefined
  readonly ipaddress?: string | undefined
  readonly iptonetworklist?: readonly IpToNetwork[] | undefined
  readonly keyboard?: string | undefined
  readonly keypair?: string | undefined
  readonly keypairs?: readonly string[] | undefined
  readonly leaseduration?: number | undefined
  readonly leaseexpiryaction?: string | undefined
  readonly macaddress?: string | undefined
  readonly name?: string | undefined
  readonly networkids?: readonly string[] | undefined
  readonly nicmultiqueuenumber?: number | undefined
  readonly nicnetworklist?: readonly NicToNetwork[] | undefined
  readonly nicpackedvirtqueuesenabled?: boolean | undefined
  readonly overridediskofferingid?: string | undefined
  readonly password?: string | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly properties?: WireObject | undefined
  readonly rootdisksize?: number | undefined
  readonly securitygroupids?: readonly string[] | undefined
  readonly securitygroupnames?: readonly string[] | undefined
  readonly serviceofferingid: string
  readonly size?: number | undefined
  readonly snapshotid?: string | undefined
  readonly startvm?: boolean | undefined
  readonly templateid?: string | undefined
  readonly userdata?: string | undefined
  readonly userdatadetails?: WireObject | undefined
  readonly userdataid?: string | undefined
  readonly volumeid?: string | undefined
  readonly zoneid: string
}

export const deployVirtualMachine = /* @__PURE__ */ describeCommand<'job-with-id', DeployVirtualMachineParameters, VirtualMachine>({
  name: 'deployVirtualMachine',
  kind: 'job-with-id',
  key: 'virtualmachine',
  parameters: {
    account: 'string',
    affinitygroupids: 'list',
    affinitygroupnames: 'list',
    bootintosetup: 'bool@4.15.0.0',
    bootmode: 'string@4.14.0.0',
    boottype: 'string@4.14.0.0',
    clusterid: 'uuid@4.13',
    copyimagetags: 'bool@4.13',
    customid: 'string',
    datadiskofferinglist: 'map(disk,diskOffering)@4.11',
    datadisksdetails: 'map(objects)@4.21.0',
    deploymentplanner: 'string@4.4',
    details: 'map(named)@4.3',
    dhcpoptionsnetworklist: 'map(objects)',
    diskofferingid: 'uuid',
    displayname: 'string',
    displayvm: 'bool@4.2',
    domainid: 'uuid',
    dynamicscalingenabled: 'bool@4.16',
    externaldetails: 'map(key,value)@4.21.0',
    extraconfig: 'string<=5120@4.12',
    group: 'string',
    hostid: 'uuid',
    hypervisor: 'string',
    iodriverpolicy: 'string@4.18',
    iothreadsenabled: 'bool@4.18',
    ip6address: 'string',
    ipaddress: 'string',
    iptonetworklist: 'map(objects)',
    keyboard: 'string',
    keypair: 'string',
    keypairs: 'list@4.17',
    leaseduration: 'int@4.21.0',
    leaseexpiryaction: 'string@4.21.0',
    macaddress: 'string',
    name: 'string',
    networkids: 'list',
    nicmultiqueuenumber: 'int@4.18',
    nicnetworklist: 'map(objects)@4.15',
    nicpackedvirtqueuesenabled: 'bool@4.18',
    overridediskofferingid: 'uuid@4.17',
    password: 'string@4.19.0.0',
    podid: 'uuid@4.13',
    projectid: 'uuid',
    properties: 'map(key,value)@4.15',
    rootdisksize: 'long@4.4',
    securitygroupids: 'list',
    securitygroupnames: 'list',
    serviceofferingid: 'uuid!',
    size: 'long',
    snapshotid: 'uuid@4.21',
    startvm: 'bool',
    templateid: 'uuid',
    userdata: 'string<=1048576',
    userdatadetails: 'map(named)@4.18',
    userdataid: 'uuid@4.18',
    volumeid: 'uuid@4.21',
    zoneid: 'uuid!',
  },
})

export interface DestroyVirtualMachineParameters {
  readonly expunge?: boolean | undefined
  readonly id: string
  readonly volumeids?: readonly string[] | undefined
}

export const destroyVirtualMachine = /* @__PURE__ */ describeCommand<'job', DestroyVirtualMachineParameters, VirtualMachine>({
  name: 'destroyVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    expunge: 'bool@4.2.1',
    id: 'uuid!',
    volumeids: 'list@4.12.0',
  },
})

export interface ExpungeVirtualMachineParameters {
  readonly id: string
}

export const expungeVirtualMachine = /* @__PURE__ */ describeCommand<'job', ExpungeVirtualMachineParameters, Success>({
  name: 'expungeVirtualMachine',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface GetVMPasswordParameters {
  readonly id: string
}

export const getVMPassword = /* @__PURE__ */ describeCommand<'sync', GetVMPasswordParameters, GetVMPasswordAnswer>({
  name: 'getVMPassword',
  kind: 'sync',
  key: 'password',
  parameters: {
    id: 'uuid!',
  },
})

export interface ImportUnmanagedInstanceParameters {
  readonly account?: string | undefined
  readonly clusterid: string
  readonly datadiskofferinglist?: readonly DiskToOffering[] | undefined
  readonly details?: WireObject | undefined
  readonly displayname?: string | undefined
  readonly domainid?: string | undefined
  readonly forced?: boolean | undefined
  readonly hostname?: string | undefined
  readonly migrateallowed?: boolean | undefined
  readonly name: string
  readonly nicipaddresslist?: readonly NicAddress[] | undefined
  readonly nicnetworklist?: readonly NicToNetwork[] | undefined
  readonly projectid?: string | undefined
  readonly serviceofferingid: string
  readonly templateid?: string | undefined
}

export const importUnmanagedInstance = /* @__PURE__ */ describeCommand<'job', ImportUnmanagedInstanceParameters, UnmanagedInstance>({
  name: 'importUnmanagedInstance',
  kind: 'job',
  parameters: {
    account: 'string',
    clusterid: 'uuid!',
    datadiskofferinglist: 'map(disk,diskOffering)',
    details: 'map(named)',
    displayname: 'string',
    domainid: 'uuid',
    forced: 'bool',
    hostname: 'string',
    migrateallowed: 'bool',
    name: 'string!',
    nicipaddresslist: 'map(nic,ip4Address)',
    nicnetworklist: 'map(nic,network)',
    projectid: 'uuid',
    serviceofferingid: 'uuid!',
    templateid: 'uuid',
  },
})

export interface ImportVmParameters {
  readonly account?: string | undefined
  readonly clusterid: string
  readonly clustername?: string | undefined
  readonly convertinstancehostid?: string | undefined
  readonly convertinstancepoolid?: string | undefined
  readonly datacentername?: string | undefined
  readonly datadiskofferinglist?: readonly DiskToOffering[] | undefined
  readonly details?: WireObject | undefined
  readonly diskpath?: string | undefined
  readonly displayname?: string | undefined
  readonly domainid?: string | undefined
  readonly existingvcenterid?: string | undefined
  readonly extraparams?: string | undefined
  readonly forceconverttopool?: boolean | undefined
  readonly forced?: boolean | undefined
  readonly forcemstoimportvmfiles?: boolean | undefined
  readonly host?: string | undefined
  readonly hostid?: string | undefined
  readonly hostip?: string | undefined
  readonly hostname?: string | undefined
  readonly hypervisor: OrAnother<HypervisorType>
  readonly importinstancehostid?: string | undefined
  readonly importsource: string
  readonly migrateallowed?: boolean | undefined
  readonly name: string
  readonly networkid?: string | undefined
  readonly nicipaddresslist?: readonly NicAddress[] | undefined
  readonly nicnetworklist?: readonly NicToNetwork[] | undefined
  readonly osid?: string | undefined
  readonly password?: string | undefined
  readonly projectid?: string | undefined
  readonly serviceofferingid: string
  readonly storageid?: string | undefined
  readonly templateid?: string | undefined
  readonly temppath?: string | undefined
  readonly username?: string | undefined
  readonly usevddk?: boolean | undefined
  readonly vcenter?: string | undefined
  readonly zoneid: string
}

export const importVm = /* @__PURE__ */ describeCommand<'job', ImportVmParameters, ImportVmAnswer>({
  name: 'importVm',
  kind: 'job',
  parameters: {
    account: 'string',
    clusterid: 'uuid!',
    clustername: 'string',
    convertinstancehostid: 'uuid',
    convertinstancepoolid: 'uuid',
    datacentername: 'string',
    datadiskofferinglist: 'map(objects)',
    details: 'map(named0)',
    diskpath: 'string',
    displayname: 'string',
    domainid: 'uuid',
    existingvcenterid: 'uuid',
    extraparams: 'string@4.22',
    forceconverttopool: 'bool@4.22',
    forced: 'bool',
    forcemstoimportvmfiles: 'bool',
    host: 'string',
    hostid: 'uuid',
    hostip: 'string',
    hostname: 'string',
    hypervisor: 'string!',
    importinstancehostid: 'uuid@4.19.2',
    importsource: 'string!',
    migrateallowed: 'bool',
    name: 'string!',
    networkid: 'uuid',
    nicipaddresslist: 'map(objects)',
    nicnetworklist: 'map(nic,network)',
    osid: 'uuid@4.22.1',
    password: 'string',
    projectid: 'uuid',
    serviceofferingid: 'uuid!',
    storageid: 'uuid',
    templateid: 'uuid',
    temppath: 'string',
    username: 'string',
    usevddk: 'bool@4.22.1',
    vcenter: 'string',
    zoneid: 'uuid!',
  },
})

export interface ListImportVmTasksParameters {
  readonly accountid?: string | undefined
  readonly convertinstancehostid?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly tasksfilter?: string | undefined
  readonly vcenter?: string | undefined
  readonly zoneid: string
}

export const listImportVmTasks = /* @__PURE__ */ describeCommand<'list', ListImportVmTasksParameters, ImportVmTask>({
  name: 'listImportVmTasks',
  kind: 'list',
  key: 'importvmtask',
  parameters: {
    accountid: 'uuid',
    convertinstancehostid: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    tasksfilter: 'string',
    vcenter: 'string',
    zoneid: 'uuid!',
  },
})

export interface ListUnmanagedInstancesParameters {
  readonly clusterid: string
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listUnmanagedInstances = /* @__PURE__ */ describeCommand<'list', ListUnmanagedInstancesParameters, UnmanagedInstance>({
  name: 'listUnmanagedInstances',
  kind: 'list',
  key: 'unmanagedinstance',
  parameters: {
    clusterid: 'uuid!',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListVMScheduleParameters {
  readonly action?: string | undefined
  readonly enabled?: boolean | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly virtualmachineid: string
}

export const listVMSchedule = /* @__PURE__ */ describeCommand<'list', ListVMScheduleParameters, VMSchedule>({
  name: 'listVMSchedule',
  kind: 'list',
  key: 'vmschedule',
  parameters: {
    action: 'string',
    enabled: 'bool',
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    virtualmachineid: 'uuid!',
  },
})

export interface ListVirtualMachinesParameters {
  readonly account?: string | undefined
  readonly accumulate?: boolean | undefined
  readonly affinitygroupid?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly autoscalevmgroupid?: string | undefined
  readonly backupofferingid?: string | undefined
  readonly clusterid?: string | undefined
  readonly details?: readonly string[] | undefined
  readonly displayvm?: boolean | undefined
  readonly domainid?: string | undefined
  readonly extensionid?: string | undefined
  readonly forvirtualnetwork?: boolean | undefined
  readonly gpuenabled?: boolean | undefined
  readonly groupid?: string | undefined
  readonly haenable?: boolean | undefined
  readonly hostid?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly isoid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly isvnf?: boolean | undefined
  readonly keypair?: string | undefined
  readonly keyword?: string | undefined
  readonly leased?: boolean | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly securitygroupid?: string | undefined
  readonly serviceofferingid?: string | undefined
  readonly showicon?: boolean | undefined
  readonly state?: OrAnother<VirtualMachineState> | undefined
  readonly storageid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly templateid?: string | undefined
  readonly userdata?: boolean | undefined
  readonly userdataid?: string | undefined
  readonly userid?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVirtualMachines = /* @__PURE__ */ describeCommand<'list', ListVirtualMachinesParameters, VirtualMachine>({
  name: 'listVirtualMachines',
  kind: 'list',
  key: 'virtualmachine',
  parameters: {
    account: 'string',
    accumulate: 'bool@4.17.0',
    affinitygroupid: 'uuid',
    arch: 'string@4.20.1',
    autoscalevmgroupid: 'uuid@4.18.0',
    backupofferingid: 'uuid@4.17',
    clusterid: 'uuid@4.16.0',
    details: 'list',
    displayvm: 'bool@4.4',
    domainid: 'uuid',
    extensionid: 'uuid@4.21.0',
    forvirtualnetwork: 'bool',
    gpuenabled: 'bool@4.21.0',
    groupid: 'uuid',
    haenable: 'bool@4.15',
    hostid: 'uuid',
    hypervisor: 'string',
    id: 'uuid',
    ids: 'list@4.4',
    isoid: 'uuid',
    isrecursive: 'bool',
    isvnf: 'bool@4.19.0',
    keypair: 'string',
    keyword: 'string',
    leased: 'bool@4.21.0',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    projectid: 'uuid',
    retrieveonlyresourcecount: 'bool@4.19',
    securitygroupid: 'uuid@4.15',
    serviceofferingid: 'uuid@4.4',
    showicon: 'bool@4.16.0.0',
    state: 'string',
    storageid: 'uuid',
    tags: 'map(key,value)',
    templateid: 'uuid',
    userdata: 'bool@4.18.0.0',
    userdataid: 'uuid@4.20.1',
    userid: 'uuid',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListVirtualMachinesMetricsParameters {
  readonly account?: string | undefined
  readonly accumulate?: boolean | undefined
  readonly affinitygroupid?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly autoscalevmgroupid?: string | undefined
  readonly backupofferingid?: string | undefined
  readonly clusterid?: string | undefined
  readonly details?: readonly string[] | undefined
  readonly displayvm?: boolean | undefined
  readonly domainid?: string | undefined
  readonly extensionid?: string | undefined
  readonly forvirtualnetwork?: boolean | undefined
  readonly gpuenabled?: boolean | undefined
  readonly groupid?: string | undefined
  readonly haenable?: boolean | undefined
  readonly hostid?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly isoid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly isvnf?: boolean | undefined
  readonly keypair?: string | undefined
  readonly keyword?: string | undefined
  readonly leased?: boolean | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly securitygroupid?: string | undefined
  readonly serviceofferingid?: string | undefined
  readonly showicon?: boolean | undefined
  readonly state?: string | undefined
  readonly storageid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly templateid?: string | undefined
  readonly userdata?: boolean | undefined
  readonly userdataid?: string | undefined
  readonly userid?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVirtualMachinesMetrics = /* @__PURE__ */ describeCommand<'list', ListVirtualMachinesMetricsParameters, VirtualMachine>({
  name: 'listVirtualMachinesMetrics',
  kind: 'list',
  key: 'virtualmachine',
  parameters: {
    account: 'string',
    accumulate: 'bool@4.17.0',
    affinitygroupid: 'uuid',
    arch: 'string@4.20.1',
    autoscalevmgroupid: 'uuid@4.18.0',
    backupofferingid: 'uuid@4.17',
    clusterid: 'uuid@4.17',
    details: 'list',
    displayvm: 'bool@4.4',
    domainid: 'uuid',
    extensionid: 'uuid@4.21.0',
    forvirtualnetwork: 'bool',
    gpuenabled: 'bool@4.21.0',
    groupid: 'uuid',
    haenable: 'bool@4.15',
    hostid: 'uuid',
    hypervisor: 'string',
    id: 'uuid',
    ids: 'list@4.4',
    isoid: 'uuid',
    isrecursive: 'bool',
    isvnf: 'bool@4.19.0',
    keypair: 'string',
    keyword: 'string',
    leased: 'bool@4.21.0',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    projectid: 'uuid',
    retrieveonlyresourcecount: 'bool@4.19',
    securitygroupid: 'uuid@4.15',
    serviceofferingid: 'uuid@4.4',
    showicon: 'bool@4.16.0.0',
    state: 'string',
    storageid: 'uuid',
    tags: 'map(key,value)',
    templateid: 'uuid',
    userdata: 'bool@4.18.0.0',
    userdataid: 'uuid@4.20.1',
    userid: 'uuid',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListVirtualMachinesUsageHistoryParameters {
  readonly enddate?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly startdate?: string | undefined
}

export const listVirtualMachinesUsageHistory = /* @__PURE__ */ describeCommand<'list', ListVirtualMachinesUsageHistoryParameters, VirtualMachine>({
  name: 'listVirtualMachinesUsageHistory',
  kind: 'list',
  key: 'virtualmachine',
  parameters: {
    enddate: 'date',
    id: 'uuid',
    ids: 'list',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    startdate: 'date',
  },
})

export interface ListVmsForImportParameters {
  readonly host: string
  readonly hypervisor: OrAnother<HypervisorType>
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly password?: string | undefined
  readonly username?: string | undefined
  readonly zoneid: string
}

export const listVmsForImport = /* @__PURE__ */ describeCommand<'list', ListVmsForImportParameters, VmsForImport>({
  name: 'listVmsForImport',
  kind: 'list',
  key: 'vmsforimport',
  parameters: {
    host: 'string!',
    hypervisor: 'string!',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    password: 'string',
    username: 'string',
    zoneid: 'uuid!',
  },
})

export interface MigrateVirtualMachineParameters {
  readonly autoselect?: boolean | undefined
  readonly hostid?: string | undefined
  readonly storageid?: string | undefined
  readonly virtualmachineid: string
}

export const migrateVirtualMachine = /* @__PURE__ */ describeCommand<'job', MigrateVirtualMachineParameters, VirtualMachine>({
  name: 'migrateVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    autoselect: 'bool@4.16.0',
    hostid: 'uuid',
    storageid: 'uuid',
    virtualmachineid: 'uuid!',
  },
})

export interface MigrateVirtualMachineWithVolumeParameters {
  readonly autoselect?: boolean | undefined
  readonly hostid?: string | undefined
  readonly migrateto?: readonly VolumeToPool[] | undefined
  readonly virtualmachineid: string
}

export const migrateVirtualMachineWithVolume = /* @__PURE__ */ describeCommand<'job', MigrateVirtualMachineWithVolumeParameters, MigrateVirtualMachineWithVolumeAnswer>({
  name: 'migrateVirtualMachineWithVolume',
  kind: 'job',
  parameters: {
    autoselect: 'bool@4.19.0',
    hostid: 'uuid',
    migrateto: 'map(objects)',
    virtualmachineid: 'uuid!',
  },
})

export interface RebootVirtualMachineParameters {
  readonly bootintosetup?: boolean | undefined
  readonly forced?: boolean | undefined
  readonly id: string
}

export const rebootVirtualMachine = /* @__PURE__ */ describeCommand<'job', RebootVirtualMachineParameters, VirtualMachine>({
  name: 'rebootVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    bootintosetup: 'bool@4.15.0.0',
    forced: 'bool@4.16.0',
    id: 'uuid!',
  },
})

export interface RecoverVirtualMachineParameters {
  readonly id: string
}

export const recoverVirtualMachine = /* @__PURE__ */ describeCommand<'sync', RecoverVirtualMachineParameters, VirtualMachine>({
  name: 'recoverVirtualMachine',
  kind: 'sync',
  key: 'virtualmachine',
  parameters: {
    id: 'uuid!',
  },
})

export interface RemoveNicFromVirtualMachineParameters {
  readonly nicid: string
  readonly virtualmachineid: string
}

export const removeNicFromVirtualMachine = /* @__PURE__ */ describeCommand<'job', RemoveNicFromVirtualMachineParameters, VirtualMachine>({
  name: 'removeNicFromVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    nicid: 'uuid!',
    virtualmachineid: 'uuid!',
  },
})

export interface RemoveVirtualMachineFromBackupOfferingParameters {
  readonly forced?: boolean | undefined
  readonly virtualmachineid: string
}

export const removeVirtualMachineFromBackupOffering = /* @__PURE__ */ describeCommand<'job', RemoveVirtualMachineFromBackupOfferingParameters, Success>({
  name: 'removeVirtualMachineFromBackupOffering',
  kind: 'job',
  parameters: {
    forced: 'bool',
    virtualmachineid: 'uuid!',
  },
})

export interface ResetPasswordForVirtualMachineParameters {
  readonly id: string
  readonly password?: string | undefined
}

export const resetPasswordForVirtualMachine = /* @__PURE__ */ describeCommand<'job', ResetPasswordForVirtualMachineParameters, VirtualMachine>({
  name: 'resetPasswordForVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    id: 'uuid!',
    password: 'string@4.19.0',
  },
})

export interface ResetUserDataForVirtualMachineParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly projectid?: string | undefined
  readonly userdata?: string | undefined
  readonly userdatadetails?: WireObject | undefined
  readonly userdataid?: string | undefined
}

export const resetUserDataForVirtualMachine = /* @__PURE__ */ describeCommand<'sync', ResetUserDataForVirtualMachineParameters, VirtualMachine>({
  name: 'resetUserDataForVirtualMachine',
  kind: 'sync',
  key: 'virtualmachine',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid!',
    projectid: 'uuid',
    userdata: 'string<=1048576',
    userdatadetails: 'map(named)',
    userdataid: 'uuid',
  },
})

export interface RestoreVirtualMachineParameters {
  readonly details?: MachineDetails | undefined
  readonly diskofferingid?: string | undefined
  readonly expunge?: boolean | undefined
  readonly rootdisksize?: number | undefined
  readonly templateid?: string | undefined
  readonly virtualmachineid: string
}

export const restoreVirtualMachine = /* @__PURE__ */ describeCommand<'job', RestoreVirtualMachineParameters, VirtualMachine>({
  name: 'restoreVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  envelope: 'restorevmresponse',
  parameters: {
    details: 'map(named)@4.19.1',
    diskofferingid: 'uuid@4.19.1',
    expunge: 'bool@4.19.1',
    rootdisksize: 'long@4.19.1',
    templateid: 'uuid',
    virtualmachineid: 'uuid!',
  },
})

export interface ScaleVirtualMachineParameters {
  readonly automigrate?: boolean | undefined
  readonly details?: MachineDetails | undefined
  readonly id: string
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly serviceofferingid: string
  readonly shrinkok?: boolean | undefined
}

export const scaleVirtualMachine = /* @__PURE__ */ describeCommand<'job', ScaleVirtualMachineParameters, Success>({
  name: 'scaleVirtualMachine',
  kind: 'job',
  parameters: {
    automigrate: 'bool@4.17',
    details: 'map(named)',
    id: 'uuid!',
    maxiops: 'long@4.17',
    miniops: 'long@4.17',
    serviceofferingid: 'uuid!',
    shrinkok: 'bool@4.17',
  },
})

export interface StartVirtualMachineParameters {
  readonly bootintosetup?: boolean | undefined
  readonly clusterid?: string | undefined
  readonly considerlasthost?: boolean | undefined
  readonly deploymentplanner?: string | undefined
  readonly hostid?: string | undefined
  readonly id: string
  readonly podid?: string | undefined
}

export const startVirtualMachine = /* @__PURE__ */ describeCommand<'job', StartVirtualMachineParameters, VirtualMachine>({
  name: 'startVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    bootintosetup: 'bool@4.15.0.0',
    clusterid: 'uuid@4.15',
    considerlasthost: 'bool@4.18.0',
    deploymentplanner: 'string@4.4',
    hostid: 'uuid@3.0.1',
    id: 'uuid!',
    podid: 'uuid@4.15',
  },
})

export interface StopVirtualMachineParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const stopVirtualMachine = /* @__PURE__ */ describeCommand<'job', StopVirtualMachineParameters, VirtualMachine>({
  name: 'stopVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})

export interface UnmanageVirtualMachineParameters {
  readonly forced?: boolean | undefined
  readonly hostid?: string | undefined
  readonly id: string
}

export const unmanageVirtualMachine = /* @__PURE__ */ describeCommand<'job', UnmanageVirtualMachineParameters, UnmanageVirtualMachineAnswer>({
  name: 'unmanageVirtualMachine',
  kind: 'job',
  parameters: {
    forced: 'bool@4.22.0',
    hostid: 'uuid@4.22.0',
    id: 'uuid!',
  },
})

export interface UpdateDefaultNicForVirtualMachineParameters {
  readonly nicid: string
  readonly virtualmachineid: string
}

export const updateDefaultNicForVirtualMachine = /* @__PURE__ */ describeCommand<'job', UpdateDefaultNicForVirtualMachineParameters, VirtualMachine>({
  name: 'updateDefaultNicForVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    nicid: 'uuid!',
    virtualmachineid: 'uuid!',
  },
})

export interface UpdateVMScheduleParameters {
  readonly description?: string | undefined
  readonly enabled?: boolean | undefined
  readonly enddate?: string | undefined
  readonly id: string
  readonly schedule?: string | undefined
  readonly startdate?: string | undefined
  readonly timezone?: string | undefined
}

export const updateVMSchedule = /* @__PURE__ */ describeCommand<'sync', UpdateVMScheduleParameters, VMSchedule>({
  name: 'updateVMSchedule',
  kind: 'sync',
  key: 'vmschedule',
  parameters: {
    description: 'string',
    enabled: 'bool',
    enddate: 'date',
    id: 'uuid!',
    schedule: 'string',
    startdate: 'date',
    timezone: 'string',
  },
})

export interface UpdateVirtualMachineParameters {
  readonly cleanupdetails?: boolean | undefined
  readonly customid?: string | undefined
  readonly deleteprotection?: boolean | undefined
  readonly details?: MachineDetails | undefined
  readonly dhcpoptionsnetworklist?: readonly DhcpOptionsOfNetwork[] | undefined
  readonly displayname?: string | undefined
  readonly displayvm?: boolean | undefined
  readonly extraconfig?: string | undefined
  readonly group?: string | undefined
  readonly haenable?: boolean | undefined
  readonly id: string
  readonly instancename?: string | undefined
  readonly isdynamicallyscalable?: boolean | undefined
  readonly leaseduration?: number | undefined
  readonly leaseexpiryaction?: string | undefined
  readonly name?: string | undefined
  readonly ostypeid?: string | undefined
  readonly securitygroupids?: readonly string[] | undefined
  readonly securitygroupnames?: readonly string[] | undefined
  readonly userdata?: string | undefined
  readonly userdatadetails?: WireObject | undefined
  readonly userdataid?: string | undefined
}

export const updateVirtualMachine = /* @__PURE__ */ describeCommand<'sync', UpdateVirtualMachineParameters, VirtualMachine>({
  name: 'updateVirtualMachine',
  kind: 'sync',
  key: 'virtualmachine',
  parameters: {
    cleanupdetails: 'bool',
    customid: 'string@4.4',
    deleteprotection: 'bool@4.20.0',
    details: 'map(named0)',
    dhcpoptionsnetworklist: 'map(objects)',
    displayname: 'string',
    displayvm: 'bool',
    extraconfig: 'string<=5120@4.12',
    group: 'string',
    haenable: 'bool',
    id: 'uuid!',
    instancename: 'string@4.4',
    isdynamicallyscalable: 'bool',
    leaseduration: 'int@4.21.0',
    leaseexpiryaction: 'string@4.21.0',
    name: 'string@4.4',
    ostypeid: 'uuid',
    securitygroupids: 'list',
    securitygroupnames: 'list',
    userdata: 'string<=1048576@4.16.0',
    userdatadetails: 'map(named)@4.18',
    userdataid: 'uuid@4.18',
  },
})
