import { randomUUID } from 'node:crypto'
import type { Restorable } from '../database/restorable.ts'
import type { Fault } from './faults.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { isSecret } from './secrets.ts'

/** One call and its outcome. */
export interface JournalEntry {
  readonly number: number
  /** Emulated, ISO 8601. */
  readonly time: string
  readonly account: string | undefined
  readonly command: string
  readonly params: Readonly<Record<string, string>>
  readonly status: number
  readonly errorCode?: number
  readonly jobId?: string
  /** How long the job that the call started takes, with its wait for others, in emulated milliseconds. */
  readonly jobMs?: number
  readonly durationMs: number
  /** The injected fault that the call met. */
  readonly fault?: Pick<Fault, 'phase' | 'kind'>
}

export interface Journal extends Restorable {
  /** Another one after each `clear` and each return to a saved state, because numbers begin again. */
  readonly epoch: string
  /** @param answer the body that was sent; undefined if none was */
  add(entry: Omit<JournalEntry, 'number'>, answer?: string): void
  /** Oldest first. With `since`, only entries with a higher number. */
  entries(since?: number): readonly JournalEntry[]
  /** The answer to a call, without secrets; undefined if there was none, or once it made room for newer ones. */
  answer(number: number): string | undefined
  /** Calls back after each new entry, each `clear` and each return to a saved state. @returns a function that ends it */
  watch(listener: () => void): () => void
  clear(): void
}

/** Parameters of the wire rather than of the command. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(['command', 'response', 'signatureversion', 'expires'])

/** Older entries are dropped. */
const MOST_ENTRIES = 100_000

export function createJournal(): Journal {
  const answers = createKeptAnswers()
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  let entries: JournalEntry[] = []
  let number = 0
  let epoch = randomUUID()
  return {
    get epoch() {
      return epoch
    },
    add(entry, answer) {
      number += 1
      entries.push({ number, ...entry })
      if (entries.length > MOST_ENTRIES) entries = entries.slice(-MOST_ENTRIES / 2)
      if (answer !== undefined) answers.keep(number, answer)
      notify()
    },
    entries: (since = 0) => entries.slice(Math.max(0, Math.floor(since) + 1 - (entries[0]?.number ?? 1))),
    answer: answers.get,
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    clear() {
      entries = []
      number = 0
      epoch = randomUUID()
      answers.clear()
      notify()
    },
    save() {
      const saved = { entries: [...entries], number }
      const restoreAnswers = answers.save()
      return () => {
        entries = [...saved.entries]
        number = saved.number
        epoch = randomUUID()
        restoreAnswers()
        notify()
      }
    },
  }
}

export function journaledParameters(parameters: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...parameters].filter(([name]) => !OF_THE_WIRE.has(name.toLowerCase()) && !isSecret(name)))
}
