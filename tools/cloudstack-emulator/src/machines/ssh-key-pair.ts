import { createHash, generateKeyPairSync } from 'node:crypto'
import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { SshKeyPairRow } from '../database/machine-rows.ts'

const RSA_BITS = 2048
/** The accepted formats. The server does not decode the key (recorded with "ssh-rsa nonsense"). */
const PUBLIC_KEY = /^(ssh-(rsa|dss|ed25519)|ecdsa-sha2-\S+)\s+\S+/

/** A field of an SSH key: four bytes of length, then its bytes. */
function field(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** A number in SSH's format, never with the sign bit set. */
function number(base64url: string | undefined): Buffer {
  const bytes = Buffer.from(base64url ?? '', 'base64url')
  return field((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
}

/** MD5 of the key's bytes, in pairs: `0a:b2:…` */
function fingerprintOf(publicKey: string): string {
  const blob = Buffer.from(publicKey.trim().split(/\s+/)[1] ?? '', 'base64')
  return createHash('md5')
    .update(blob)
    .digest('hex')
    .replace(/..(?!$)/g, '$&:')
}

export function createKeyPair(
  cloud: Cloud,
  owner: AccountRow,
  name: string,
): { readonly pair: SshKeyPairRow; readonly privateKey: string } {
  if (find(cloud, owner, name) !== undefined) throw invalid(`A key pair with name '${name}' already exists.`)
  const keys = generateKeyPairSync('rsa', { modulusLength: RSA_BITS })
  const { e, n } = keys.publicKey.export({ format: 'jwk' })
  const blob = Buffer.concat([field(Buffer.from('ssh-rsa')), number(e), number(n)])
  const pair = insert(cloud, owner, name, `ssh-rsa ${blob.toString('base64')}`)
  return { pair, privateKey: keys.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() }
}

export function registerKeyPair(cloud: Cloud, owner: AccountRow, name: string, publicKey: string): SshKeyPairRow {
  if (find(cloud, owner, name) !== undefined) throw invalid(`A key pair with name '${name}' already exists for this account.`)
  if (!PUBLIC_KEY.test(publicKey)) throw invalid('Public key is invalid')
  const fingerprint = fingerprintOf(publicKey)
  if (cloud.sshKeyPairs.by('account', owner.id).some((row) => row.fingerprint === fingerprint)) {
    throw invalid(`A key pair with key '${publicKey}' already exists for this account.`)
  }
  return insert(cloud, owner, name, publicKey)
}

function find(cloud: Cloud, owner: AccountRow, name: string): SshKeyPairRow | undefined {
  return cloud.sshKeyPairs.by('account', owner.id).find((row) => row.name === name)
}

function insert(cloud: Cloud, owner: AccountRow, name: string, publicKey: string): SshKeyPairRow {
  return cloud.sshKeyPairs.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('sshKeyPairs'),
    accountId: owner.id,
    name,
    publicKey,
    fingerprint: fingerprintOf(publicKey),
  })
}

export function deleteKeyPair(cloud: Cloud, owner: AccountRow, name: string): void {
  const pair = find(cloud, owner, name)
  if (pair === undefined) {
    throw invalid(`A key pair with name '${name}' does not exist for account ${owner.name} in specified domain id`, {
      uuid: owner.domainId,
      description: 'domainId',
    })
  }
  cloud.sshKeyPairs.remove(pair.id, { forget: true })
}

export interface KeyPairs {
  readonly names: readonly string[]
  readonly publicKeys: string
}

export function findKeyPairs(cloud: Cloud, owner: AccountRow, names: readonly string[]): KeyPairs {
  const known = cloud.sshKeyPairs.by('account', owner.id)
  const pairs = names.map((name) => known.find((pair) => pair.name === name))
  if (pairs.includes(undefined)) throw invalid('Not all specified keypairs exist')
  return { names, publicKeys: pairs.map((pair) => `${pair?.publicKey}\n`).join('') }
}
