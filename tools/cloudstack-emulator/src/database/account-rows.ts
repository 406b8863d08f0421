import type { Row } from './row.ts'

export interface DomainRow extends Row {
  readonly name: string
  /** `ROOT`, `ROOT/a` … */
  readonly path: string
  readonly parentId: string | undefined
  readonly createdMs: number
  readonly networkDomain: string | undefined
  /** Limits by resource name, as accounts have them. */
  readonly limits: Readonly<Record<string, number>>
}

export type RoleType = 'User' | 'DomainAdmin' | 'ResourceAdmin' | 'Admin'

export interface RoleRow extends Row {
  readonly name: string
  readonly type: RoleType
  readonly isDefault: boolean
  /** Accounts of a disabled role may call nothing. */
  readonly isEnabled: boolean
  readonly description: string | undefined
  /** The commands this role may call, and with `!` before them those it may not; undefined = what CloudStack grants to its type. */
  readonly commands: readonly string[] | undefined
}

export interface AccountRow extends Row {
  readonly name: string
  readonly roleId: string
  readonly domainId: string
  readonly networkDomain: string | undefined
  readonly state: 'enabled' | 'disabled' | 'locked'
  readonly createdMs: number
  /** The project that this account belongs to, if it is a project account. */
  readonly projectId: string | undefined
  /** Limits by resource name (`user_vm`, `volume` …); -1 = unlimited; absent = the default. */
  readonly limits: Readonly<Record<string, number>>
}

export interface UserRow extends Row {
  readonly accountId: string
  readonly username: string
  readonly password: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly timezone: string | undefined
  readonly apiKey: string | undefined
  readonly secretKey: string | undefined
  readonly state: 'enabled' | 'disabled' | 'locked'
  readonly createdMs: number
}

export interface ProjectUser {
  readonly userId: string
  readonly role: 'Admin' | 'Regular'
  readonly projectRoleId: string | undefined
}

/** A named set of permissions within a project. */
export interface ProjectRoleRow extends Row {
  readonly projectId: string
  readonly name: string
  readonly description: string | undefined
}

export interface ProjectRow extends Row {
  readonly name: string
  readonly displayText: string
  /** The project account, which owns the project's resources. */
  readonly accountId: string
  readonly ownerAccountId: string
  readonly memberAccountIds: readonly string[]
  /** Individual users of other accounts. */
  readonly memberUsers: readonly ProjectUser[]
  readonly domainId: string
  readonly state: 'Active' | 'Suspended' | 'Disabled'
  readonly createdMs: number
}
