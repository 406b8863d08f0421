// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { Backup, BackupOffering, BackupProvider, BackupProviderOffering, BackupRepository, BackupSchedule, CreateVMFromBackupAnswer } from './entities/backup.ts'
import type { BootMode, BootType, DataDiskDetails, DhcpOptionsOfNetwork, DiskToOffering, HypervisorType, IpToNetwork, NicToNetwork } from './values.ts'

export interface AddBackupRepositoryParameters {
  readonly address: string
  readonly capacitybytes?: number | undefined
  readonly crosszoneinstancecreation?: boolean | undefined
  readonly mountopts?: string | undefined
  readonly name: string
  readonly provider?: string | undefined
  readonly type: string
  readonly zoneid: string
}

export const addBackupRepository = /* @__PURE__ */ describeCommand<'sync', AddBackupRepositoryParameters, BackupRepository>({
  name: 'addBackupRepository',
  kind: 'sync',
  parameters: {
    address: 'string!',
    capacitybytes: 'long',
    crosszoneinstancecreation: 'bool@4.22.0',
    mountopts: 'string',
    name: 'string!',
    provider: 'string',
    type: 'string!',
    zoneid: 'uuid!',
  },
})

export interface CreateBackupParameters {
  readonly description?: string | undefined
  readonly name?: string | undefined
  readonly quiescevm?: boolean | undefined
  readonly virtualmachineid: string
}

export const createBackup = /* @__PURE__ */ describeCommand<'job-with-id', CreateBackupParameters, Success>({
  name: 'createBackup',
  kind: 'job-with-id',
  parameters: {
    description: 'string@4.21.0',
    name: 'string@4.21.0',
    quiescevm: 'bool@4.21.0',
    virtualmachineid: 'uuid!',
  },
})

export interface CreateBackupScheduleParameters {
  readonly intervaltype: string
  readonly maxbackups?: number | undefined
  readonly quiescevm?: boolean | undefined
  readonly schedule: string
  readonly timezone: string
  readonly virtualmachineid: string
}

export const createBackupSchedule = /* @__PURE__ */ describeCommand<'sync', CreateBackupScheduleParameters, BackupSchedule>({
  name: 'createBackupSchedule',
  kind: 'sync',
  parameters: {
    intervaltype: 'string!',
    maxbackups: 'int@4.21.0',
    quiescevm: 'bool@4.21.0',
    schedule: 'string!',
    timezone: 'string!',
    virtualmachineid: 'uuid!',
  },
})

export interface CreateVMFromBackupParameters {
  readonly account?: string | undefined
  readonly affinitygroupids?: readonly string[] | undefined
  readonly affinitygroupnames?: readonly string[] | undefined
  readonly backupid: string
  readonly bootintosetup?: boolean | undefined
  readonly bootmode?: OrAnother<BootMode> | undefined
  readonly boottype?: OrAnother<BootType> | undefined
  readonly clusterid?: string | undefined
  readonly copyimagetags?: boolean | undefined
  readonly customid?: string | undefined
  readonly datadiskofferinglist?: readonly DiskToOffering[] | undefined
  readonly datadisksdetails?: readonly DataDiskDetails[] | undefined
  readonly deploymentplanner?: string | undefined
  readonly details?: WireObject | undefined
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
  readonly preserveip?: boolean | undefined
  readonly projectid?: string | undefined
  readonly properties?: WireObject | undefined
  readonly rootdisksize?: number | undefined
  readonly securitygroupids?: readonly string[] | undefined
  readonly securitygroupnames?: readonly string[] | undefined
  readonly serviceofferingid?: string | undefined
  readonly size?: number | undefined
  readonly startvm?: boolean | undefined
  readonly templateid?: string | undefined
  readonly userdata?: string | undefined
  readonly userdatadetails?: WireObject | undefined
  readonly userdataid?: string | undefined
  readonly zoneid: string
}

export const createVMFromBackup = /* @__PURE__ */ describeCommand<'job-with-id', CreateVMFromBackupParameters, CreateVMFromBackupAnswer>({
  name: 'createVMFromBackup',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    affinitygroupids: 'list',
    affinitygroupnames: 'list',
    backupid: 'uuid!',
    bootintosetup: 'bool@4.15.0.0',
    bootmode: 'string@4.14.0.0',
    boottype: 'string@4.14.0.0',
    clusterid: 'uuid@4.21',
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
    iodriverpolicy: 'string',
    iothreadsenabled: 'bool',
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
    podid: 'uuid@4.21',
    preserveip: 'bool',
    projectid: 'uuid',
    properties: 'map(key,value)@4.15',
    rootdisksize: 'long@4.4',
    securitygroupids: 'list',
    securitygroupnames: 'list',
    serviceofferingid: 'uuid',
    size: 'long',
    startvm: 'bool',
    templateid: 'uuid',
    userdata: 'string<=1048576',
    userdatadetails: 'map(named)@4.18',
    userdataid: 'uuid@4.18',
    zoneid: 'uuid!',
  },
})

export interface DeleteBackupParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const deleteBackup = /* @__PURE__ */ describeCommand<'job', DeleteBackupParameters, Success>({
  name: 'deleteBackup',
  kind: 'job',
  parameters: {
    forced: 'bool@4.18.0.0',
    id: 'uuid!',
  },
})

export interface DeleteBackupOfferingParameters {
  readonly id: string
}

export const deleteBackupOffering = /* @__PURE__ */ describeCommand<'sync', DeleteBackupOfferingParameters, Success>({
  name: 'deleteBackupOffering',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteBackupRepositoryParameters {
  readonly id: string
}

export const deleteBackupRepository = /* @__PURE__ */ describeCommand<'sync', DeleteBackupRepositoryParameters, Success>({
  name: 'deleteBackupRepository',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteBackupScheduleParameters {
  readonly id?: string | undefined
  readonly virtualmachineid?: string | undefined
}

export const deleteBackupSchedule = /* @__PURE__ */ describeCommand<'sync', DeleteBackupScheduleParameters, Success>({
  name: 'deleteBackupSchedule',
  kind: 'sync',
  parameters: {
    id: 'uuid@4.20.1',
    virtualmachineid: 'uuid',
  },
})

export interface ImportBackupOfferingParameters {
  readonly allowuserdrivenbackups: boolean
  readonly description: string
  readonly externalid: string
  readonly name: string
  readonly zoneid: string
}

export const importBackupOffering = /* @__PURE__ */ describeCommand<'job', ImportBackupOfferingParameters, BackupOffering>({
  name: 'importBackupOffering',
  kind: 'job',
  parameters: {
    allowuserdrivenbackups: 'bool!',
    description: 'string!',
    externalid: 'string!',
    name: 'string!',
    zoneid: 'uuid!',
  },
})

export interface ListBackupOfferingsParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listBackupOfferings = /* @__PURE__ */ describeCommand<'list', ListBackupOfferingsParameters, BackupOffering>({
  name: 'listBackupOfferings',
  kind: 'list',
  key: 'backupoffering',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})

export interface ListBackupProviderOfferingsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid: string
}

export const listBackupProviderOfferings = /* @__PURE__ */ describeCommand<'list', ListBackupProviderOfferingsParameters, BackupProviderOffering>({
  name: 'listBackupProviderOfferings',
  kind: 'list',
  key: 'backupprovideroffering',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid!',
  },
})

export interface ListBackupProvidersParameters {
  readonly name?: string | undefined
}

export const listBackupProviders = /* @__PURE__ */ describeCommand<'list', ListBackupProvidersParameters, BackupProvider>({
  name: 'listBackupProviders',
  kind: 'list',
  key: 'providers',
  parameters: {
    name: 'string',
  },
})

export interface ListBackupRepositoriesParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly provider?: string | undefined
  readonly zoneid?: string | undefined
}

export const listBackupRepositories = /* @__PURE__ */ describeCommand<'list', ListBackupRepositoriesParameters, BackupRepository>({
  name: 'listBackupRepositories',
  kind: 'list',
  key: 'backuprepository',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    provider: 'string',
    zoneid: 'uuid',
  },
})

export interface ListBackupScheduleParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly virtualmachineid?: string | undefined
}

export const listBackupSchedule = /* @__PURE__ */ describeCommand<'list', ListBackupScheduleParameters, BackupSchedule>({
  name: 'listBackupSchedule',
  kind: 'list',
  key: 'backupschedule',
  parameters: {
    account: 'string@4.22.0',
    domainid: 'uuid@4.22.0',
    id: 'uuid@4.22.0',
    isrecursive: 'bool@4.22.0',
    keyword: 'string@4.22.0',
    listall: 'bool@4.22.0',
    page: 'int@4.22.0',
    pagesize: 'int@4.22.0',
    projectid: 'uuid@4.22.0',
    virtualmachineid: 'uuid',
  },
})

export interface ListBackupsParameters {
  readonly account?: string | undefined
  readonly backupofferingid?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly listvmdetails?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listBackups = /* @__PURE__ */ describeCommand<'list', ListBackupsParameters, Backup>({
  name: 'listBackups',
  kind: 'list',
  key: 'backup',
  parameters: {
    account: 'string',
    backupofferingid: 'uuid@4.21.0',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    listvmdetails: 'bool@4.21.0',
    name: 'string@4.21.0',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    virtualmachineid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface RestoreBackupParameters {
  readonly id: string
}

export const restoreBackup = /* @__PURE__ */ describeCommand<'job', RestoreBackupParameters, Success>({
  name: 'restoreBackup',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateBackupOfferingParameters {
  readonly allowuserdrivenbackups?: boolean | undefined
  readonly description?: string | undefined
  readonly id: string
  readonly name?: string | undefined
}

export const updateBackupOffering = /* @__PURE__ */ describeCommand<'sync', UpdateBackupOfferingParameters, BackupOffering>({
  name: 'updateBackupOffering',
  kind: 'sync',
  parameters: {
    allowuserdrivenbackups: 'bool@4.21',
    description: 'string',
    id: 'uuid!',
    name: 'string',
  },
})

export interface UpdateBackupRepositoryParameters {
  readonly address?: string | undefined
  readonly crosszoneinstancecreation?: boolean | undefined
  readonly id: string
  readonly mountopts?: string | undefined
  readonly name?: string | undefined
}

export const updateBackupRepository = /* @__PURE__ */ describeCommand<'sync', UpdateBackupRepositoryParameters, BackupRepository>({
  name: 'updateBackupRepository',
  kind: 'sync',
  parameters: {
    address: 'string',
    crosszoneinstancecreation: 'bool',
    id: 'uuid!',
    mountopts: 'string',
    name: 'string',
  },
})

export interface UpdateBackupScheduleParameters {
  readonly intervaltype: string
  readonly maxbackups?: number | undefined
  readonly quiescevm?: boolean | undefined
  readonly schedule: string
  readonly timezone: string
  readonly virtualmachineid: string
}

export const updateBackupSchedule = /* @__PURE__ */ describeCommand<'sync', UpdateBackupScheduleParameters, BackupSchedule>({
  name: 'updateBackupSchedule',
  kind: 'sync',
  parameters: {
    intervaltype: 'string!',
    maxbackups: 'int@4.21.0',
    quiescevm: 'bool@4.21.0',
    schedule: 'string!',
    timezone: 'string!',
    virtualmachineid: 'uuid!',
  },
})
