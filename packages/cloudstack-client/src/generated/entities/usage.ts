// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { Tags } from './project.ts'

export interface ListUsageServerMetricsAnswer {
  readonly collectiontime?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastheartbeat?: string
  readonly lastsuccessfuljob?: string
  readonly state?: string
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
