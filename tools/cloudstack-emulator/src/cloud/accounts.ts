import { randomBytes } from 'node:crypto'
import type { AccountRow, DomainRow, UserRow } from '../rows/accounts.ts'
import type { Cloud } from './cloud.ts'
import { expungeMachine } from './machine-destroy.ts'
import { releasePublicIp } from './network-life.ts'
import { invalid } from './problem.ts'
import { defaultSecurityGroup } from './security-groups.ts'
import { expungeVolume } from './volumes.ts'

const KEY_BYTES = 64
const ROLE_OF_TYPE: Readonly<Record<number, string>> = { 0: 'User', 1: 'Root Admin', 2: 'Domain Admin' }

interface NewUser {
  readonly username: string
  readonly password: string
  readonly firstname: string
  readonly lastname: string
  readonly email: string
}

interface NewAccount {
  readonly name: string
  readonly roleId: string | undefined
  readonly accountType: number | undefined
  readonly domainId: string
  readonly user: NewUser
}

/** Keys as CloudStack makes them: 86 characters of base64 for URLs. */
export function newKeys(): { readonly apiKey: string; readonly secretKey: string } {
  return { apiKey: randomBytes(KEY_BYTES).toString('base64url'), secretKey: randomBytes(KEY_BYTES).toString('base64url') }
}

export function createAccount(cloud: Cloud, request: NewAccount): AccountRow {
  if (cloud.accounts.by('name', request.name.toLowerCase()).some((row) => row.domainId === request.domainId)) {
    throw invalid(`The specified account: ${request.name} already exists`)
  }
  const role = cloud.roles.get(request.roleId) ?? [...cloud.roles.all()].find(({ name }) => name === ROLE_OF_TYPE[request.accountType ?? 0])
  const account = insertAccount(cloud, request.name, request.domainId, role?.id ?? '')
  createUser(cloud, account, request.user)
  return account
}

export function insertAccount(cloud: Cloud, name: string, domainId: string, roleId: string, projectId?: string): AccountRow {
  const account = cloud.accounts.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('accounts'),
    name,
    roleId,
    domainId,
    state: 'enabled',
    createdMs: cloud.nowMs(),
    projectId,
    limits: {},
  })
  defaultSecurityGroup(cloud, account)
  return account
}

export function createUser(cloud: Cloud, account: AccountRow, user: NewUser): UserRow {
  const twin = cloud.users
    .by('username', user.username.toLowerCase())
    .some((row) => cloud.accounts.get(row.accountId)?.domainId === account.domainId)
  if (twin) throw invalid(`The user ${user.username} already exists in the domain`)
  return cloud.users.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('users'),
    accountId: account.id,
    username: user.username,
    password: user.password,
    firstName: user.firstname,
    lastName: user.lastname,
    email: user.email,
    apiKey: undefined,
    secretKey: undefined,
    state: 'enabled',
    createdMs: cloud.nowMs(),
  })
}

export function createDomain(cloud: Cloud, name: string, parentId: string): DomainRow {
  const parent = cloud.domains.require(parentId)
  const path = `${parent.path}/${name}`
  if (cloud.domains.by('path', path).length > 0) throw invalid(`Domain with name ${name} already exists for the parent id=${parent.id}`)
  const number = cloud.nextNumber('domains')
  return cloud.domains.insert({ id: cloud.newId(), number, name, path, parentId, createdMs: cloud.nowMs() })
}

/** An account takes everything it owns along. */
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
