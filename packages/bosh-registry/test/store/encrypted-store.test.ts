import { createCipheriv, randomBytes } from 'node:crypto'
import { encryptStore } from '../../src/store/encrypted-store.ts'
import { decrypt, type EncryptionKey, parseEncryptionKey, UnreadableSettings } from '../../src/store/encryption.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'

const newKey = (): EncryptionKey => parseEncryptionKey(randomBytes(32).toString('hex'), 'key')

/** A text as it was before texts said when they were written. */
function undated(id: string, settings: string, { id: keyId, bytes }: EncryptionKey): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(id))
  const content = Buffer.concat([cipher.update(settings, 'utf8'), cipher.final()])
  return ['aes256gcm', keyId, ...[nonce, cipher.getAuthTag(), content].map((part) => part.toString('base64'))].join(':')
}

describe('settings at rest', () => {
  it('are not readable in the underlying store, and are unchanged when read', async () => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, { keys: [newKey()], acceptPlain: false })

    await store.write('vm-1', '{"password":"S3CRET ☃"}')

    expect(await plain.read('vm-1')).not.toContain('S3CRET')
    expect(await store.read('vm-1')).toBe('{"password":"S3CRET ☃"}')
  })

  it('are written with the first key and read with any key', async () => {
    const plain = createMemoryStore()
    const [old, fresh] = [newKey(), newKey()]
    await encryptStore(plain, { keys: [old], acceptPlain: false }).write('vm-1', 'old')

    const rotated = encryptStore(plain, { keys: [fresh, old], acceptPlain: false })
    await rotated.write('vm-2', 'new')

    expect(await rotated.read('vm-1')).toBe('old')
    expect(await encryptStore(plain, { keys: [fresh], acceptPlain: false }).read('vm-2')).toBe('new')
    await expect(encryptStore(plain, { keys: [fresh], acceptPlain: false }).read('vm-1')).rejects.toThrow(
      `were encrypted with key ${old.id}, which is not configured`,
    )
  })

  it('from before encryption are read only while that is allowed', async () => {
    const plain = createMemoryStore()
    await plain.write('vm-1', '{"a":1}')

    expect(await encryptStore(plain, { keys: [newKey()], acceptPlain: true }).read('vm-1')).toBe('{"a":1}')
    await expect(encryptStore(plain, { keys: [newKey()], acceptPlain: false }).read('vm-1')).rejects.toThrow(
      'the settings of "vm-1" are not encrypted; set encryption.accept_plain',
    )
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -8)],
    ['cut to its prefix', () => 'aes256gcm'],
    ['without its prefix', (text: string) => text.slice(10)],
    ['with a short tag', (text: string) => text.replace(/[^:]+:([^:]+)$/, 'AAAA:$1')],
    [
      'with the beginning of their tag',
      (text: string) => {
        const parts = text.split(':')
        return parts
          .with(
            -2,
            Buffer.from(parts.at(-2) ?? '', 'base64')
              .subarray(0, 4)
              .toString('base64'),
          )
          .join(':')
      },
    ],
    ['emptied', () => ''],
    ['replaced by text that is not a JSON object', () => '"settings"'],
  ])('%s are an error, also while plain ones are allowed', async (_how, change) => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, { keys: [newKey()], acceptPlain: true })
    await store.write('vm-1', '{"a":1}')

    await plain.write('vm-1', change((await plain.read('vm-1')) ?? ''))

    await expect(store.read('vm-1')).rejects.toBeInstanceOf(UnreadableSettings)
  })

  it('put back after they were replaced or deleted are an error', async () => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, { keys: [newKey()], acceptPlain: false })
    await store.write('vm-1', '{"a":1}')
    const first = (await plain.read('vm-1')) ?? ''
    await store.write('vm-1', '{"a":2}')

    await plain.write('vm-1', first)
    await expect(store.read('vm-1')).rejects.toThrow('older ones')

    await store.write('vm-1', '{"a":3}')
    expect(await store.read('vm-1')).toBe('{"a":3}')
    const third = (await plain.read('vm-1')) ?? ''
    await store.forget('vm-1')
    await plain.write('vm-1', third)
    await expect(store.read('vm-1')).rejects.toThrow('older ones')
  })

  it('put back are an error, whichever of the last sixteen they are', async () => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, { keys: [newKey()], acceptPlain: false }, { nowMs: () => 0 })
    const replaced: string[] = []
    for (let number = 0; number < 16; number += 1) {
      await store.write('vm-1', `{"a":${number}}`)
      replaced.push((await plain.read('vm-1')) ?? '')
    }
    await store.write('vm-1', '{"a":"last"}')

    for (const text of replaced) {
      await plain.write('vm-1', text)
      await expect(store.read('vm-1')).rejects.toThrow('older ones')
    }
  })

  it('put back after another instance replaced them are an error, once the newer ones were read', async () => {
    const plain = createMemoryStore()
    const options = { keys: [newKey()], acceptPlain: false } as const
    const [writer, reader] = [encryptStore(plain, options), encryptStore(plain, options)]
    await writer.write('vm-1', '{"a":1}')
    await reader.read('vm-1')
    const first = (await plain.read('vm-1')) ?? ''
    await writer.write('vm-1', '{"a":2}')
    await reader.read('vm-1')

    await plain.write('vm-1', first)

    await expect(reader.read('vm-1')).rejects.toThrow('older ones')
  })

  it('are refused by their time where they were never read, though not for clocks that differ by minutes', async () => {
    const plain = createMemoryStore()
    const options = { keys: [newKey()], acceptPlain: false } as const
    const minute = 60_000
    const at = (nowMs: number) => encryptStore(plain, options, { nowMs: () => nowMs })
    const reader = at(100 * minute)
    await at(100 * minute).write('vm-1', '{"a":"new"}')
    await reader.read('vm-1')

    await at(91 * minute).write('vm-1', '{"a":"slow clock"}')
    expect(await reader.read('vm-1')).toBe('{"a":"slow clock"}')
    await at(89 * minute).write('vm-1', '{"a":"old"}')
    await expect(reader.read('vm-1')).rejects.toThrow('older ones')
  })

  it('are refused without a time once there were some with it', async () => {
    const plain = createMemoryStore()
    const key = newKey()
    const store = encryptStore(plain, { keys: [key], acceptPlain: false })
    await plain.write('vm-1', undated('vm-1', '{"a":1}', key))

    expect(await store.read('vm-1')).toBe('{"a":1}')
    await store.write('vm-1', '{"a":2}')
    await plain.write('vm-1', undated('vm-1', '{"a":0}', key))
    await expect(store.read('vm-1')).rejects.toThrow('older ones')
  })

  it('from a clock that was far ahead do not make all later ones old', async () => {
    const plain = createMemoryStore()
    const options = { keys: [newKey()], acceptPlain: false } as const
    const hour = 3_600_000
    const reader = encryptStore(plain, options, { nowMs: () => 2 * hour })
    await encryptStore(plain, options, { nowMs: () => 99 * hour }).write('vm-1', '{"a":1}')
    await reader.read('vm-1')

    await encryptStore(plain, options, { nowMs: () => 2 * hour }).write('vm-1', '{"a":2}')
    expect(await reader.read('vm-1')).toBe('{"a":2}')
  })

  it('are never dated before those that they replace, by a slower clock', async () => {
    const plain = createMemoryStore()
    const options = { keys: [newKey()], acceptPlain: false } as const
    await encryptStore(plain, options, { nowMs: () => 600_000 }).write('vm-1', '{"a":1}')
    const slow = encryptStore(plain, options, { nowMs: () => 100_000 })
    await slow.read('vm-1')

    await slow.write('vm-1', '{"a":2}')

    expect(decrypt('vm-1', (await plain.read('vm-1')) ?? '', options)).toEqual({ settings: '{"a":2}', writtenMs: 600_000 })
  })

  it('cannot be given another time', async () => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, { keys: [newKey()], acceptPlain: false }, { nowMs: () => 1000 })
    await store.write('vm-1', '{"a":1}')

    await plain.write('vm-1', ((await plain.read('vm-1')) ?? '').replace(':1000:', ':2000:'))

    await expect(store.read('vm-1')).rejects.toThrow('were changed in the database')
  })

  it('of another instance on the same database are never taken for old ones', async () => {
    const plain = createMemoryStore()
    const options = { keys: [newKey()], acceptPlain: false } as const
    const [first, second] = [encryptStore(plain, options), encryptStore(plain, options)]

    for (let round = 0; round < 20; round++) {
      await first.write('vm-1', `{"first":${round}}`)
      await second.read('vm-1')
      await second.write('vm-1', `{"second":${round}}`)
      expect(await first.read('vm-1')).toBe(`{"second":${round}}`)
    }
  })

  it('cannot be moved to another machine or changed', async () => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, { keys: [newKey()], acceptPlain: false })
    await store.write('vm-1', '{"a":1}')
    const stored = (await plain.read('vm-1')) ?? ''

    await plain.write('vm-2', stored)
    await plain.write('vm-1', `${stored.slice(0, -4)}AAAA`)

    await expect(store.read('vm-2')).rejects.toThrow()
    await expect(store.read('vm-1')).rejects.toThrow()
  })

  it('are undefined for an unknown id', async () => {
    expect(await encryptStore(createMemoryStore(), { keys: [newKey()], acceptPlain: false }).read('vm-1')).toBeUndefined()
  })
})

describe('parseEncryptionKey', () => {
  it('accepts hex and base64', () => {
    const bytes = randomBytes(32)

    expect(parseEncryptionKey(` ${bytes.toString('hex')}\n`, 'f')).toEqual(parseEncryptionKey(bytes.toString('base64'), 'f'))
  })

  it.each(['', 'short', 'f'.repeat(63)])('refuses "%s" and explains how to make a key, without repeating the content', (text) => {
    const parse = () => parseEncryptionKey(text, '/etc/registry.key')

    expect(parse).toThrow(/\/etc\/registry.key contains no encryption key.*openssl rand -hex 32/)
    if (text !== '') expect(parse).not.toThrow(text)
  })
})
