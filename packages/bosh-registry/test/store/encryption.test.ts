import { randomBytes } from 'node:crypto'
import { type EncryptionKey, encryptStore, parseEncryptionKey } from '../../src/store/encryption.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'

const newKey = (): EncryptionKey => parseEncryptionKey(randomBytes(32).toString('hex'), 'key')

describe('settings at rest', () => {
  it('are not readable in the underlying store, and are unchanged when read', async () => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, [newKey()])

    await store.write('vm-1', '{"password":"S3CRET ☃"}')

    expect(await plain.read('vm-1')).not.toContain('S3CRET')
    expect(await store.read('vm-1')).toBe('{"password":"S3CRET ☃"}')
  })

  it('are written with the first key and read with any key', async () => {
    const plain = createMemoryStore()
    const [old, fresh] = [newKey(), newKey()]
    await encryptStore(plain, [old]).write('vm-1', 'old')

    const rotated = encryptStore(plain, [fresh, old])
    await rotated.write('vm-2', 'new')

    expect(await rotated.read('vm-1')).toBe('old')
    expect(await encryptStore(plain, [fresh]).read('vm-2')).toBe('new')
    await expect(encryptStore(plain, [fresh]).read('vm-1')).rejects.toThrow(`were encrypted with key ${old.id}, which is not configured`)
  })

  it('from before encryption are read as they are', async () => {
    const plain = createMemoryStore()
    await plain.write('vm-1', '{"a":1}')

    expect(await encryptStore(plain, [newKey()]).read('vm-1')).toBe('{"a":1}')
  })

  it('cannot be moved to another machine or changed', async () => {
    const plain = createMemoryStore()
    const store = encryptStore(plain, [newKey()])
    await store.write('vm-1', '{"a":1}')
    const stored = (await plain.read('vm-1')) ?? ''

    await plain.write('vm-2', stored)
    await plain.write('vm-1', `${stored.slice(0, -4)}AAAA`)

    await expect(store.read('vm-2')).rejects.toThrow()
    await expect(store.read('vm-1')).rejects.toThrow()
  })

  it('are undefined for an unknown id', async () => {
    expect(await encryptStore(createMemoryStore(), [newKey()]).read('vm-1')).toBeUndefined()
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
