import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { reEncryptStore } from '../../src/server/re-encrypt-store.ts'
import { decrypt, encrypt, parseEncryptionKey } from '../../src/store/encryption.ts'
import { openStore } from '../../src/store/open-store.ts'
import { reEncrypt } from '../../src/store/re-encrypt.ts'
import type { SettingsRows } from '../../src/store/settings-rows.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

describe('changing the key', () => {
  let folder: string
  const file = (name: string) => path.join(folder, name)

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    await writeFile(file('old'), 'a'.repeat(64))
    await writeFile(file('new'), 'b'.repeat(64))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const open = (encryption?: { key_file: string; previous_key_files: string[]; accept_plain: boolean }) => {
    const log = createRecordingLog()
    return openStore({ db: databaseConfig({ adapter: 'sqlite', database: file('registry.db') }), encryption }, log).then((store) => ({
      store,
      log,
    }))
  }
  const keys = (first: string, ...others: string[]) => ({
    key_file: file(first),
    previous_key_files: others.map(file),
    accept_plain: false,
  })

  async function fill(encryption?: ReturnType<typeof keys>, count = 3): Promise<void> {
    const { store } = await open(encryption)
    for (let number = 0; number < count; number++)
      await store.write(`vm-${encryption === undefined ? 'plain' : 'old'}-${number}`, '{"a":1}')
    await store.close()
  }

  async function run(encryption: object) {
    const config = {
      http: { user: 'u', password: 'p' },
      db: { adapter: 'sqlite', database: file('registry.db') },
      encryption,
    }
    await writeFile(file('registry.json'), JSON.stringify(config))
    const lines: string[] = []
    return { code: await reEncryptStore(file('registry.json'), (line) => lines.push(line)), lines }
  }

  it('does not make settings newer that were put back: they keep their time', async () => {
    const old = parseEncryptionKey('a'.repeat(64), 'old')
    const fresh = parseEncryptionKey('b'.repeat(64), 'new')
    const texts = new Map([[1, encrypt('vm-1', '{"a":1}', old, 4711)]])
    const rows: SettingsRows = {
      count: async () => texts.size,
      after: async (number) => (number === 0 ? [...texts].map(([at, text]) => ({ number: at, id: 'vm-1', text })) : []),
      replace: async ({ number }, text) => texts.set(number, text).size > 0,
    }

    await reEncrypt(rows, { keys: [fresh, old], acceptPlain: false }, () => undefined)

    expect(decrypt('vm-1', texts.get(1) ?? '', { keys: [fresh], acceptPlain: false })).toEqual({ settings: '{"a":1}', writtenMs: 4711 })
  })

  it('re-encrypts what is stored, plain rows too, and says how far it is', async () => {
    await fill()
    await fill(keys('old'))

    const { code, lines } = await run({ key_file: file('new'), previous_key_files: [file('old')], accept_plain: true })

    expect(code).toBe(0)
    expect(lines).toEqual(['6 of 6 rows', expect.stringMatching(/^6 rows were encrypted with key [0-9a-f]{8}; 0 could not be read$/)])
    const { store, log } = await open(keys('new'))
    expect([await store.read('vm-plain-0'), await store.read('vm-old-2')]).toEqual(['{"a":1}', '{"a":1}'])
    expect(log.lines).toEqual([])
    await store.close()
  })

  it('goes through more rows than are read at once', async () => {
    await fill(keys('old'), 501)

    const { lines } = await run({ key_file: file('new'), previous_key_files: [file('old')] })

    expect(lines.slice(0, 2)).toEqual(['500 of 501 rows', '501 of 501 rows'])
  })

  it('leaves rows that cannot be read as they are, and fails', async () => {
    await fill(keys('old'), 1)

    const { code, lines } = await run({ key_file: file('new') })

    expect(code).toBe(1)
    expect(lines.join('\n')).toMatch(/the settings of "vm-old-0" were encrypted with key [0-9a-f]{8}, which is not configured/)
  })

  it('is reported at the start of a registry that lacks a key, with the number of rows', async () => {
    await fill()
    await fill(keys('old'))

    const { store, log } = await open(keys('new'))

    expect(log.lines.sort()).toEqual([
      expect.stringMatching(/^settings are not encrypted and will not be served \{"rows":3\}/),
      expect.stringMatching(/^settings need a key that is not configured \{"rows":3,"key":"[0-9a-f]{8}"\}/),
    ])
    await store.close()
  })
})
