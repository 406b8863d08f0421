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
}

export interface Journal {
  add(entry: Omit<JournalEntry, 'number'>): void
  /** Oldest first. With `since`, only entries with a higher number. */
  entries(since?: number): readonly JournalEntry[]
  clear(): void
}

/** Parameters of the wire rather than of the command, and secrets. */
const NOT_JOURNALED: ReadonlySet<string> = new Set([
  'command',
  'response',
  'apikey',
  'signature',
  'signatureversion',
  'expires',
  'sessionkey',
  'password',
])

/** Older entries are dropped. */
const MOST_ENTRIES = 100_000

export function createJournal(): Journal {
  let entries: JournalEntry[] = []
  let number = 0
  return {
    add(entry) {
      number += 1
      entries.push({ number, ...entry })
      if (entries.length > MOST_ENTRIES) entries = entries.slice(-MOST_ENTRIES / 2)
    },
    entries: (since = 0) => entries.filter((entry) => entry.number > since),
    clear() {
      entries = []
      number = 0
    },
  }
}

export function journaledParameters(parameters: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...parameters].filter(([name]) => !NOT_JOURNALED.has(name.toLowerCase())))
}
