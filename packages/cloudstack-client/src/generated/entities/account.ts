// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { AccountState, RoleType } from '../values.ts'

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
  readonly roletype?: OrAnother<RoleType>
  readonly secondarystorageavailable?: string
  readonly secondarystoragelimit?: string
  readonly secondarystoragetotal?: number
  readonly sentbytes?: number
  readonly snapshotavailable?: string
  readonly snapshotlimit?: string
  readonly snapshottotal?: number
  readonly state?: OrAnother<AccountState>
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

export interface IsAccountAllowedToCreateOfferingsWithTagsAnswer {
  readonly isallowed?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
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
