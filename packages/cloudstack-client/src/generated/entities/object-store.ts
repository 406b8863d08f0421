// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { Tags } from './project.ts'

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
