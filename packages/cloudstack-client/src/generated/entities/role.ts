// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { RoleType } from '../values.ts'

export interface ProjectRole {
  readonly description?: string
  readonly id: string
  readonly ispublic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly projectid?: string
}

export interface Role {
  readonly description?: string
  readonly id: string
  readonly isdefault?: boolean
  readonly ispublic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly state?: string
  readonly type?: OrAnother<RoleType>
}

export interface RolePermission {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly permission?: string
  readonly roleid?: string
  readonly rolename?: string
  readonly rule?: string
}
