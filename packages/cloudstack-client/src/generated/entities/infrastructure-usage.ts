// Generated from catalogue/ by generator/generate.mjs; change those, not this.
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
