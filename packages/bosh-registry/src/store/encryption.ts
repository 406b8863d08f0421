import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { isJsonObject } from '../json-object.ts'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Prefix of every encrypted text; a text without it was written before encryption was enabled. */
const PREFIX = 'aes256gcm'
/** Prefix of those that say when they were written. */
const DATED_PREFIX = `${PREFIX}2`

export interface EncryptionKey {
  /** Identifies the key of an encrypted text without revealing it. */
  readonly id: string
  readonly bytes: Buffer
}

export interface EncryptionOptions {
  /** The first key encrypts, all keys decrypt, so that a new key can be put before the old one. */
  readonly keys: readonly [EncryptionKey, ...EncryptionKey[]]
  /** Also read texts from before encryption was enabled. Whoever can write to the database can then plant settings. */
  readonly acceptPlain: boolean
}

/** The stored text is not what this registry wrote for this machine, or its key is not configured. */
export class UnreadableSettings extends Error {
  override readonly name = 'UnreadableSettings'
}

/**
 * Parses a key of 32 bytes, as 64 hex digits or base64.
 * @throws {Error} naming its source, never its content
 */
export function parseEncryptionKey(text: string, from: string): EncryptionKey {
  const trimmed = text.trim()
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64')
  if (bytes.length !== KEY_BYTES) {
    throw new Error(
      `${from} contains no encryption key: expected ${KEY_BYTES} bytes as 64 hex digits or base64 (make one with: openssl rand -hex 32)`,
    )
  }
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes }
}

/** What a text of the database holds. */
export interface Decrypted {
  readonly settings: string
  /** When the settings were written, by the clock of their writer; 0 if the text does not say, undefined if it is not encrypted. */
  readonly writtenMs: number | undefined
}

/**
 * Encrypts a machine's settings. Its id is authenticated too, and so is the time: a text moved to another machine's row, or dated otherwise,
 * does not decrypt.
 */
export function encrypt(id: string, settings: string, key: EncryptionKey, writtenMs: number): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key.bytes, nonce).setAAD(authenticated(id, String(writtenMs)))
  const content = Buffer.concat([cipher.update(settings, 'utf8'), cipher.final()])
  return [DATED_PREFIX, key.id, writtenMs, ...[nonce, cipher.getAuthTag(), content].map((part) => part.toString('base64'))].join(':')
}

function authenticated(id: string, written?: string): Buffer {
  return Buffer.from(written === undefined ? id : `${written} ${id}`)
}

/** Returns the id of the key that a text was encrypted with; undefined for a text that is not encrypted. */
export function keyIdOf(text: string): string | undefined {
  return text.startsWith(PREFIX) ? (text.split(':')[1] ?? '') : undefined
}

/** @throws {UnreadableSettings} for a text that was changed, cut off, moved, or is not encrypted although it must be */
export function decrypt(id: string, text: string, { keys, acceptPlain }: EncryptionOptions): Decrypted {
  const keyId = keyIdOf(text)
  if (keyId === undefined) return { settings: plainText(id, text, acceptPlain), writtenMs: undefined }
  const key = keys.find((candidate) => candidate.id === keyId)
  if (key === undefined) throw new UnreadableSettings(`the settings of "${id}" were encrypted with key ${keyId}, which is not configured`)
  const [prefix, , ...parts] = text.split(':')
  const written = prefix === DATED_PREFIX ? parts.shift() : undefined
  const [nonce = '', tag = '', content = ''] = parts
  try {
    const decipher = createDecipheriv(CIPHER, key.bytes, Buffer.from(nonce, 'base64'), { authTagLength: TAG_BYTES })
    decipher.setAAD(authenticated(id, written)).setAuthTag(Buffer.from(tag, 'base64'))
    const settings = Buffer.concat([decipher.update(Buffer.from(content, 'base64')), decipher.final()]).toString('utf8')
    return { settings, writtenMs: Number(written ?? 0) }
  } catch (error) {
    throw new UnreadableSettings(`the settings of "${id}" were changed in the database, or belong to another machine`, { cause: error })
  }
}

/** Agents' settings are JSON objects: anything else is a remainder of an encrypted text rather than an old one. */
function plainText(id: string, text: string, acceptPlain: boolean): string {
  if (acceptPlain && isJsonText(text)) return text
  throw new UnreadableSettings(
    `the settings of "${id}" are not encrypted; set encryption.accept_plain to take over a table from before encryption was enabled`,
  )
}

function isJsonText(text: string): boolean {
  try {
    return isJsonObject(JSON.parse(text))
  } catch {
    return false
  }
}
