// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { AccountUser } from './account.ts'

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
