// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { ProjectState } from '../values.ts'

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
  readonly state?: OrAnother<ProjectState>
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
