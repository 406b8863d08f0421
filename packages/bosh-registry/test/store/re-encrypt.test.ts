import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'libsql'
import { reEncryptStore } from '../../src/server/re-encrypt-store.ts'
import { decrypt, encrypt, keyIdOf, parseEncryptionKey } from '../../src/store/encryption.ts'
import { openMigrated, openStore, readEncryptionOptions } from '../../src/store/open-store.ts'
import { reEncrypt } from '../../src/store/re-encrypt.ts'
import { type SettingsRow, type SettingsRows, settingsRows } from '../../src/store/settings-rows.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'
import { createSteppingClock } from '../support/stepping-clock.ts'

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
  function sqliteConfig() {
    const config = databaseConfig({ adapter: 'sqlite', database: file('registry.db') })
    if (config.adapter === 'memory') throw new Error('SQLite was asked for')
    return config
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

  it('waits for a registry that writes, and has then changed what it says', async () => {
    await fill(keys('old'))
    const { store } = await open(keys('new', 'old'))
    const registry = new Sqlite(file('registry.db'))
    const database = await openMigrated(sqliteConfig(), createRecordingLog())
    const clock = createSteppingClock()
    const sleepMs = (durationMs: number) => {
      registry.exec('commit')
      return clock.sleepMs(durationMs)
    }
    registry.exec('begin immediate')
    const options = { key_file: file('new'), previous_key_files: [file('old')], accept_plain: false }

    const outcome = await reEncrypt(settingsRows(database, { ...clock, sleepMs }), await readEncryptionOptions(options), () => undefined)

    expect(outcome).toEqual({ changed: 3, unreadable: [] })
    const texts = registry.prepare('select settings from registry_instances').raw(true).all([]).flat().map(String)
    expect(new Set(texts.map(keyIdOf))).toEqual(new Set([parseEncryptionKey('b'.repeat(64), 'new').id]))
    registry.close()
    await Promise.all([database.destroy(), store.close()])
  })

  describe('while registries run', () => {
    const [old, fresh] = [parseEncryptionKey('a'.repeat(64), 'old'), parseEncryptionKey('b'.repeat(64), 'new')]
    const row = (key = old) => ({ number: 1, id: 'vm-1', text: encrypt('vm-1', '{}', key, 1) })

    /** Re-encrypts one row, which is like this once it was read: gone, or written anew. */
    async function outcomeOf(first: SettingsRow, ...then: readonly SettingsRow[]) {
      const looks = [[first], then]
      let replacements = 0
      const rows: SettingsRows = {
        count: async () => 1,
        after: async (number) => (number === 0 ? (looks.shift() ?? []) : []),
        replace: async () => {
          replacements += 1
          return false
        },
      }
      return { ...(await reEncrypt(rows, { keys: [fresh, old], acceptPlain: false }, () => undefined)), replacements }
    }

    it('leaves out a row that is gone, or that was written with the new key, in the meantime', async () => {
      expect(await outcomeOf(row())).toEqual({ changed: 0, unreadable: [], replacements: 1 })
      expect(await outcomeOf(row(), row(fresh))).toEqual({ changed: 0, unreadable: [], replacements: 1 })
    })

    it('does not touch a row that has the new key already', async () => {
      expect(await outcomeOf(row(fresh))).toEqual({ changed: 0, unreadable: [], replacements: 0 })
    })
  })

  it('stops when the database fails: nothing says that such a row could not be read', async () => {
    const old = parseEncryptionKey('a'.repeat(64), 'old')
    const rows: SettingsRows = {
      count: async () => 1,
      after: async () => [{ number: 1, id: 'vm-1', text: encrypt('vm-1', '{}', old, 1) }],
      replace: async () => {
        throw new Error('disk I/O error')
      },
    }
    const options = { keys: [parseEncryptionKey('b'.repeat(64), 'new'), old], acceptPlain: false } as const

    await expect(reEncrypt(rows, options, () => undefined)).rejects.toThrow('disk I/O error')
  })

  it('prints no ids as they are that somebody else put into the database', async () => {
    await fill(keys('old'), 1)
    const database = new Sqlite(file('registry.db'))
    database.prepare('update registry_instances set instance_id = ?').run(['vm-1\n5 rows were encrypted\u001b[2K'])
    database.close()

    const { lines } = await run({ key_file: file('new'), previous_key_files: [file('old')] })

    expect(lines.join('\n')).toContain('the settings of "vm-1\\u000a5 rows were encrypted\\u001b[2K" were changed')
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
