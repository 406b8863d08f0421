import { decrypt, type EncryptionOptions, encrypt, keyIdOf, UnreadableSettings } from './encryption.ts'
import type { SettingsRow, SettingsRows } from './settings-rows.ts'

export interface Progress {
  readonly done: number
  readonly total: number
}

export interface ReEncryption {
  /** Rows that were encrypted with the first key. */
  readonly changed: number
  /** Reasons why the other rows were left as they are. */
  readonly unreadable: readonly string[]
}

/**
 * Encrypts every row with the first key. Registries may run meanwhile: a row that changes in between is read again.
 * @param report called after every few rows
 * @throws the database's error; the rows before are encrypted, and another run goes on from there
 */
export async function reEncrypt(
  rows: SettingsRows,
  options: EncryptionOptions,
  report: (progress: Progress) => void,
): Promise<ReEncryption> {
  const total = await rows.count()
  const unreadable: string[] = []
  let [done, changed] = [0, 0]
  for (let last = 0; ; ) {
    const some = await rows.after(last)
    if (some.length === 0) return { changed, unreadable }
    for (const row of some) {
      const outcome = await reEncryptRow(rows, row, options).catch(reasonIfUnreadable)
      if (typeof outcome === 'string') unreadable.push(outcome)
      else if (outcome) changed += 1
      last = row.number
      done += 1
    }
    report({ done, total: Math.max(done, total) })
  }
}

function reasonIfUnreadable(error: unknown): string {
  if (error instanceof UnreadableSettings) return error.message
  throw error
}

async function reEncryptRow(rows: SettingsRows, row: SettingsRow, options: EncryptionOptions): Promise<boolean> {
  const [key] = options.keys
  for (let current: SettingsRow | undefined = row; current !== undefined && keyIdOf(current.text) !== key.id; ) {
    // The time stays: an older text that was put back must not become a new one.
    const { settings, writtenMs = 0 } = decrypt(current.id, current.text, options)
    if (await rows.replace(current, encrypt(current.id, settings, key, writtenMs))) return true
    current = (await rows.after(row.number - 1)).find(({ number }) => number === row.number)
  }
  return false
}

/** Counts the rows that cannot be read with these options, by the id of their key; `undefined` is a row that is not encrypted. */
export async function unreadableRows(
  rows: SettingsRows,
  { keys, acceptPlain }: EncryptionOptions,
): Promise<Map<string | undefined, number>> {
  const counts = new Map<string | undefined, number>()
  for (let last = 0; ; ) {
    const some = await rows.after(last)
    if (some.length === 0) return counts
    for (const { number, text } of some) {
      const keyId = keyIdOf(text)
      const readable = keyId === undefined ? acceptPlain : keys.some(({ id }) => id === keyId)
      if (!readable) counts.set(keyId, (counts.get(keyId) ?? 0) + 1)
      last = number
    }
  }
}
