// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { EventState } from '../values.ts'

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
  readonly state?: OrAnother<EventState>
  readonly type?: string
  readonly username?: string
}

export interface EventType {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}
