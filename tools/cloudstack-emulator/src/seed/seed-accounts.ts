import { createHash, generateKeyPairSync } from 'node:crypto'
import type { Cloud } from '../core/cloud.ts'
import type { RoleType } from '../database/account-rows.ts'
import { fixedKey, fixedRow, found } from './fixed-ids.ts'
import type { Seed } from './schema.ts'

const ROLES: readonly { readonly name: string; readonly type: RoleType; readonly description: string }[] = [
  { name: 'Root Admin', type: 'Admin', description: 'Default root admin role' },
  { name: 'Resource Admin', type: 'ResourceAdmin', description: 'Default resource admin role' },
  { name: 'Domain Admin', type: 'DomainAdmin', description: 'Default domain admin role' },
  { name: 'User', type: 'User', description: 'Default user role' },
]

export function seedAccounts(cloud: Cloud, seed: Seed): void {
  seedDomains(cloud, seed)
  for (const role of ROLES)
    cloud.roles.insert({ isDefault: true, isEnabled: true, commands: undefined, ...role, ...fixedRow(cloud, 'roles', role.name) })
  seedAccount(cloud, { name: 'system', domain: 'ROOT', role: 'Root Admin', commands: undefined, password: '', limits: {} })
  for (const account of seed.accounts) seedAccount(cloud, account)
  for (const { account, name } of seed.sshKeyPairs) seedKeyPair(cloud, account, name)
}

function seedDomains(cloud: Cloud, seed: Seed): void {
  for (const path of ['ROOT', ...seed.domains.map((domain) => domain.path)]) {
    const parts = path.split('/')
    cloud.domains.insert({
      name: parts.at(-1) ?? path,
      path,
      parentId: cloud.domains.by('path', parts.slice(0, -1).join('/'))[0]?.id,
      createdMs: cloud.nowMs(),
      networkDomain: undefined,
      limits: {},
      ...fixedRow(cloud, 'domains', path),
    })
  }
}

type AccountSeed = Omit<Seed['accounts'][number], 'commands'> & { readonly commands?: readonly string[] | undefined }

function seedAccount(cloud: Cloud, seed: AccountSeed): void {
  const { name } = seed
  const domain = found(
    'domain',
    seed.domain,
    [...cloud.domains.all()].map((row) => ({ ...row, name: row.path })),
  )
  const role = seed.commands === undefined ? found('role', seed.role, cloud.roles.all()) : seedRole(cloud, name, seed.commands)
  const account = cloud.accounts.insert({
    name,
    roleId: role.id,
    domainId: domain.id,
    state: 'enabled',
    createdMs: cloud.nowMs(),
    networkDomain: undefined,
    projectId: undefined,
    limits: seed.limits,
    ...fixedRow(cloud, 'accounts', domain.path, name),
  })
  if (name === 'system') return
  cloud.users.insert({
    accountId: account.id,
    username: name,
    password: seed.password,
    firstName: name,
    lastName: name,
    email: `${name}@example.org`,
    timezone: undefined,
    apiKey: fixedKey('api-key', domain.path, name),
    secretKey: fixedKey('secret-key', domain.path, name),
    state: 'enabled',
    createdMs: cloud.nowMs(),
    ...fixedRow(cloud, 'users', domain.path, name),
  })
  const group = { name: 'default', description: 'Default Security Group', accountId: account.id }
  cloud.securityGroups.insert({ ...group, ...fixedRow(cloud, 'securityGroups', domain.path, name) })
}

function seedRole(cloud: Cloud, account: string, commands: readonly string[]) {
  const name = `${account}'s own`
  return cloud.roles.insert({
    name,
    type: 'User',
    isDefault: false,
    isEnabled: true,
    description: name,
    commands,
    ...fixedRow(cloud, 'roles', name),
  })
}

function seedKeyPair(cloud: Cloud, accountName: string, name: string): void {
  const account = found('account', accountName, cloud.accounts.all())
  const { publicKey } = generateKeyPairSync('ed25519')
  const blob = sshBlob(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'))
  const fingerprint = createHash('md5')
    .update(blob)
    .digest('hex')
    .replace(/..(?!$)/g, '$&:')
  cloud.sshKeyPairs.insert({
    accountId: account.id,
    name,
    publicKey: `ssh-ed25519 ${blob.toString('base64')}`,
    fingerprint,
    ...fixedRow(cloud, 'sshKeyPairs', accountName, name),
  })
}

/** A key in OpenSSH's format: length and type, length and bytes. */
function sshBlob(key: Buffer): Buffer {
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
  return Buffer.concat([field(Buffer.from('ssh-ed25519')), field(key)])
}
