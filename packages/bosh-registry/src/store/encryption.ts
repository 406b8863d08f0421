import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { SettingsStore } from './settings-store.ts'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
/** Prefix of every encrypted text; a text without it was written before encryption was enabled. */
const PREFIX = 'aes256gcm'

export interface EncryptionKey {
  /** Identifies the key of an encrypted text without revealing it. */
  readonly id: string
  readonly bytes: Buffer
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

/**
 * Wraps a store so that its texts are encrypted at rest. The first key encrypts, all keys decrypt, so that a new key can be put before the
 * old one. Texts from before encryption was enabled are read as they are.
 */
export function encryptStore(store: SettingsStore, keys: readonly [EncryptionKey, ...EncryptionKey[]]): SettingsStore {
  return {
    ...store,
    async read(id) {
      const text = await store.read(id)
      return text === undefined ? undefined : decrypt(id, text, keys)
    },
    write: (id, settings) => store.write(id, encrypt(id, settings, keys[0])),
  }
}

/** The machine's id is authenticated too: a text moved to another machine's row does not decrypt. */
function encrypt(id: string, settings: string, key: EncryptionKey): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key.bytes, nonce).setAAD(Buffer.from(id))
  const content = Buffer.concat([cipher.update(settings, 'utf8'), cipher.final()])
  return [PREFIX, key.id, ...[nonce, cipher.getAuthTag(), content].map((part) => part.toString('base64'))].join(':')
}

function decrypt(id: string, text: string, keys: readonly EncryptionKey[]): string {
  const [prefix, keyId, nonce, tag, content] = text.split(':')
  if (prefix !== PREFIX || nonce === undefined || tag === undefined || content === undefined) return text
  const key = keys.find((candidate) => candidate.id === keyId)
  if (key === undefined) throw new Error(`the settings of "${id}" were encrypted with key ${keyId}, which is not configured`)
  const decipher = createDecipheriv(CIPHER, key.bytes, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(id)).setAuthTag(Buffer.from(tag, 'base64'))
  return Buffer.concat([decipher.update(Buffer.from(content, 'base64')), decipher.final()]).toString('utf8')
}
