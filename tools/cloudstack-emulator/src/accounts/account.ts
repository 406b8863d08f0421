import { randomBytes } from 'node:crypto'
import { releasePublicIp } from '../addresses/address-pool.ts'
import { failure, invalid } from '../api-error.ts'
import { accountNamed, type Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeDomain } from '../core/describe.ts'
import type { AccountRow, UserRow } from '../database/account-rows.ts'
import { expungeMachine } from '../machines/machine-destroy.ts'
import { checkNetworkDomain } from '../networks/network-checks.ts'
import { defaultSecurityGroup } from '../rules/security-group.ts'
import { expungeVolume } from '../volumes/volume.ts'
import { checkPrivilege } from './privileges.ts'

const KEY_BYTES = 64
const ROLE_OF_TYPE: Readonly<Record<number, string>> = { 0: 'User', 1: 'Root Admin', 2: 'Domain Admin' }

export interface NewUser {
  readonly username: string
  readonly password: string
  readonly firstname: string
  readonly lastname: string
  readonly email: string
  readonly timezone?: string | undefined
}

interface NewAccount {
  readonly name: string
  readonly roleId: string | undefined
  readonly accountType: number | undefined
  readonly domainId: string
  readonly networkDomain: string | undefined
  readonly user: NewUser
}

/** Keys in CloudStack's format: 86 characters of URL-safe base64. */
export function newKeys(): { readonly apiKey: string; readonly secretKey: string } {
  return { apiKey: randomBytes(KEY_BYTES).toString('base64url'), secretKey: randomBytes(KEY_BYTES).toString('base64url') }
}

export function createAccount(cloud: Cloud, caller: Caller, request: NewAccount): AccountRow {
  const domain = cloud.domains.require(request.domainId)
  if (hasUser(cloud, domain.id, request.user.username))
    throw invalid(`The user ${request.user.username} already exists in domain ${describeDomain(domain)}`)
  checkNetworkDomain(request.networkDomain === '' ? undefined : request.networkDomain)
  const role = cloud.roles.get(request.roleId) ?? [...cloud.roles.all()].find(({ name }) => name === ROLE_OF_TYPE[request.accountType ?? 0])
  if (role?.type === 'Admin' && domain.parentId !== undefined) {
    throw invalid(
      `Invalid account type ADMIN given for an account in domain ${describeDomain(domain)}; unable to create user of admin role type in non-ROOT domain.`,
    )
  }
  if (accountNamed(cloud, request.name, domain.id) !== undefined) throw invalid(`The specified account: ${request.name} already exists`)
  checkPrivilege(cloud, caller, { name: request.name, id: cloud.newId() }, role?.type)
  const account = insertAccount(cloud, request.name, domain.id, role?.id ?? '')
  insertUser(cloud, account, request.user)
  return request.networkDomain === undefined ? account : cloud.accounts.update(account.id, { networkDomain: request.networkDomain })
}

export function insertAccount(cloud: Cloud, name: string, domainId: string, roleId: string, projectId?: string): AccountRow {
  const account = cloud.accounts.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('accounts'),
    name,
    roleId,
    domainId,
    networkDomain: undefined,
    state: 'enabled',
    createdMs: cloud.nowMs(),
    projectId,
    limits: {},
  })
  defaultSecurityGroup(cloud, account)
  return account
}

/** Whether the domain has a user of this name: names are unique in a domain. */
export function hasUser(cloud: Cloud, domainId: string, username: string): boolean {
  return cloud.users.by('username', username.toLowerCase()).some((row) => cloud.accounts.get(row.accountId)?.domainId === domainId)
}

export function checkNewUser(cloud: Cloud, account: AccountRow, username: string): void {
  if (!hasUser(cloud, account.domainId, username)) return
  throw failure(`The user ${username} already exists in domain ${cloud.domains.require(account.domainId).number}`)
}

export function createUser(cloud: Cloud, account: AccountRow, user: NewUser): UserRow {
  return insertUser(cloud, account, user)
}

function insertUser(cloud: Cloud, account: AccountRow, user: NewUser): UserRow {
  return cloud.users.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('users'),
    accountId: account.id,
    username: user.username,
    password: user.password,
    firstName: user.firstname,
    lastName: user.lastname,
    email: user.email,
    timezone: user.timezone,
    apiKey: undefined,
    secretKey: undefined,
    state: 'enabled',
    createdMs: cloud.nowMs(),
  })
}

/** A locked or disabled user cannot log in. An account is locked with its last user. */
export function setUserState(cloud: Cloud, user: UserRow, state: UserRow['state']): UserRow {
  const updated = cloud.users.update(user.id, { state })
  if (state === 'enabled') cloud.accounts.update(user.accountId, { state })
  const others = cloud.users.by('account', user.accountId)
  if (state === 'locked' && others.every((row) => row.state !== 'enabled')) cloud.accounts.update(user.accountId, { state })
  return updated
}

/** Deletes an account with everything that it owns. */
export function deleteAccount(cloud: Cloud, id: string): void {
  for (const machine of cloud.machines.by('account', id)) expungeMachine(cloud, machine.id)
  for (const volume of cloud.volumes.by('account', id)) expungeVolume(cloud, volume.id)
  for (const ip of cloud.publicIps.by('account', id)) releasePublicIp(cloud, ip.id)
  for (const network of cloud.networks.by('account', id)) {
    for (const router of cloud.routers.by('network', network.id)) cloud.routers.remove(router.id)
  }
  const owned = [
    cloud.rules,
    cloud.snapshots,
    cloud.snapshotPolicies,
    cloud.machineSnapshots,
    cloud.templates,
    cloud.networks,
    cloud.vpcs,
    cloud.affinityGroups,
    cloud.securityGroups,
    cloud.sshKeyPairs,
    cloud.userData,
    cloud.instanceGroups,
    cloud.tags,
    cloud.users,
  ] as const
  for (const table of owned) for (const row of table.by('account', id)) table.remove(row.id)
  cloud.accounts.remove(id)
}
