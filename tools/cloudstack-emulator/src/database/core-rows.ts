import type { Row } from './row.ts'

export interface TagRow extends Row {
  readonly key: string
  readonly value: string
  /** CloudStack's own spelling: `UserVm`, `Volume` … */
  readonly resourceType: string
  readonly resourceId: string
  readonly accountId: string
  readonly customer: string | undefined
}

export interface EventRow extends Row {
  readonly type: string
  readonly level: 'INFO' | 'WARN' | 'ERROR'
  readonly description: string
  readonly state: 'Created' | 'Scheduled' | 'Started' | 'Completed'
  readonly accountId: string
  readonly userId: string
  readonly resourceId: string | undefined
  readonly resourceType: string | undefined
  /** The name at the time; the resource may be gone. */
  readonly resourceName: string | undefined
  readonly createdMs: number
  readonly parentId: string | undefined
  /** Archived: listed only on demand. */
  readonly archived: boolean
}

export interface JobRow extends Row {
  readonly command: string
  readonly accountId: string
  readonly userId: string
  readonly asAdmin: boolean
  readonly instanceType: string | undefined
  readonly instanceId: string | undefined
  readonly status: 0 | 1 | 2
  readonly resultCode: number
  readonly result: unknown
  readonly createdMs: number
  /** When its work is done; undefined in a state that an earlier emulator kept. */
  readonly dueMs: number | undefined
  readonly completedMs: number | undefined
}
