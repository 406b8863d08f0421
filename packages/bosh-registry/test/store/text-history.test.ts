import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encryptStore } from '../../src/store/encrypted-store.ts'
import { parseEncryptionKey } from '../../src/store/encryption.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { openStore } from '../../src/store/open-store.ts'
import { openTextHistory, type TextHistory } from '../../src/store/text-history.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

const options = { keys: [parseEncryptionKey('ab'.repeat(32), 'key')], acceptPlain: false } as const

let folder: string
const histories: TextHistory[] = []
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'registry-history-'))
})
afterEach(async () => {
  await Promise.all(histories.splice(0).map((history) => history.close()))
  await rm(folder, { recursive: true })
})

const file = () => path.join(folder, 'history')

async function opened(log = createRecordingLog()): Promise<TextHistory> {
  const history = await openTextHistory(file(), log)
  histories.push(history)
  return history
}

/** A registry that starts on a table with its history, as it does after a restart. */
async function restarted(table: ReturnType<typeof createMemoryStore>) {
  return encryptStore({ ...table, close: async () => undefined }, options, { history: await opened() })
}

describe('the history of settings', () => {
  it('makes a registry refuse, after a restart, settings that were replaced or deleted before it', async () => {
    const table = createMemoryStore()
    const before = await restarted(table)
    await before.write('vm-1', '{"a":1}')
    const first = (await table.read('vm-1')) ?? ''
    await before.write('vm-1', '{"a":2}')
    await before.write('vm-2', '{"b":1}')
    const deleted = (await table.read('vm-2')) ?? ''
    await before.forget('vm-2')
    await before.close()

    const after = await restarted(table)
    expect(await after.read('vm-1')).toBe('{"a":2}')
    await table.write('vm-1', first)
    await table.write('vm-2', deleted)

    await expect(after.read('vm-1')).rejects.toThrow('older ones')
    await expect(after.read('vm-2')).rejects.toThrow('older ones')
    await after.close()
  })

  it('is that of a whole registry, in the file that its configuration names', async () => {
    await writeFile(path.join(folder, 'key'), 'ab'.repeat(32))
    const db = databaseConfig({ adapter: 'sqlite', database: path.join(folder, 'registry.db') })
    const encryption = { key_file: path.join(folder, 'key'), previous_key_files: [], accept_plain: false, history_file: file() }
    const log = createRecordingLog()
    const before = await openStore({ db, encryption }, log)
    await before.write('vm-1', '{"a":1}')
    const table = await openStore({ db, encryption: undefined }, log)
    const first = (await table.read('vm-1')) ?? ''
    await before.write('vm-1', '{"a":2}')
    await before.close()
    await table.write('vm-1', first)
    await table.close()

    const after = await openStore({ db, encryption }, log)

    await expect(after.read('vm-1')).rejects.toThrow('older ones')
    await after.close()
  })

  it('is kept as it is written: a process that is killed loses none of it', async () => {
    const table = createMemoryStore()
    const killed = await restarted(table)
    await killed.write('vm-1', '{"a":1}')
    const first = (await table.read('vm-1')) ?? ''
    await killed.write('vm-1', '{"a":2}')
    await appendFile(file(), '["vm-1",{"se')

    const after = await restarted(table)
    await table.write('vm-1', first)

    await expect(after.read('vm-1')).rejects.toThrow('older ones')
    await Promise.all([killed.close(), after.close()])
  })

  it('holds no settings, and nobody else may read it', async () => {
    const store = await restarted(createMemoryStore())
    await store.write('vm-1', '{"password":"S3CRET"}')
    await store.close()

    expect(await readFile(file(), 'utf8')).not.toContain('S3CRET')
    expect((await stat(file())).mode & 0o777).toBe(0o600)
  })

  it('does not grow with every write for ever', async () => {
    const history = await opened()
    const digests = Array.from({ length: 16 }, (_, index) => `${index}`.padStart(65_536, 'x'))
    history.texts.set('vm-1', { seen: digests, replaced: [], newestMs: 1 })
    for (let index = 0; index < 40; index += 1) await history.note('vm-1')
    await history.close()

    expect((await stat(file())).size).toBeLessThan(20 * 1024 ** 2)
    expect((await opened()).texts.get('vm-1')?.seen).toEqual(digests)
  })

  it('that is damaged, or cannot be read or written, stops the start by its name', async () => {
    await writeFile(file(), 'not json\n')
    await expect(opened()).rejects.toThrow(`encryption.history_file "${file()}" is damaged: restore it, or remove it`)

    for (const line of ['null', '["vm-1"]', '["vm-1",null]', '["vm-1",{"seen":1,"replaced":[],"newestMs":1}]']) {
      await writeFile(file(), `${line}\n`)
      await expect(opened()).rejects.toThrow('is damaged')
    }

    await rm(file())
    await mkdir(file())
    await expect(opened()).rejects.toThrow(/encryption.history_file cannot be read: EISDIR/)

    await expect(openTextHistory(path.join(folder, 'none/history'), createRecordingLog())).rejects.toThrow(
      /encryption.history_file cannot be written: ENOENT/,
    )
  })

  it('that cannot be written any more is an error in the log, and heals once it can', async () => {
    const log = createRecordingLog()
    const history = await opened(log)
    await history.close()
    await mkdir(`${file()}.new`)
    history.texts.set('vm-1', { seen: ['a'], replaced: [], newestMs: 1 })

    await history.note('vm-1')
    await history.note('vm-1')
    expect(log.lines).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/^cannot write encryption.history_file/)))

    await rm(`${file()}.new`, { recursive: true })
    await history.note('vm-1')
    expect(log.lines).toHaveLength(2)
    expect((await opened()).texts.get('vm-1')).toEqual({ seen: ['a'], replaced: [], newestMs: 1 })
  })
})
