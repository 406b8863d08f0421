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
  readonly description: string
  /** The commands this role may call; undefined = what CloudStack grants to its type. */
  readonly commands: readonly string[] | undefined
}

export interface AccountRow extends Row {
  readonly name: string
  readonly roleId: string
  readonly domainId: string
  readonly networkDomain: string | undefined
  readonly state: 'enabled' | 'disabled' | 'locked'
  readonly createdMs: number
  /** The project this account stands for, if it is one of CloudStack's own project accounts. */
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

/** What a project's owner calls a set of permissions within it. */
export interface ProjectRoleRow extends Row {
  readonly projectId: string
  readonly name: string
  readonly description: string | undefined
}

export interface ProjectRow extends Row {
  readonly name: string
  readonly displayText: string
  /** CloudStack's own account that holds the project's things. */
  readonly accountId: string
  readonly ownerAccountId: string
  readonly memberAccountIds: readonly string[]
  /** Single users of other accounts. */
  readonly memberUsers: readonly ProjectUser[]
  readonly domainId: string
  readonly state: 'Active' | 'Suspended' | 'Disabled'
  readonly createdMs: number
}

export interface SshKeyPairRow extends Row {
  readonly accountId: string
  readonly name: string
  readonly publicKey: string
  readonly fingerprint: string
}

export interface UserDataRow extends Row {
  readonly accountId: string
  readonly name: string
  /** Base64, as it was sent. */
  readonly userData: string
  readonly params: string | undefined
}

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
  /** As it was called then: it may be gone. */
  readonly resourceName: string | undefined
  readonly createdMs: number
  readonly parentId: string | undefined
  /** Put away by its owner: listed only on demand. */
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
  readonly completedMs: number | undefined
}
