import type { IsAbandoned } from './settings-store.ts'

/** A write, or a deletion if there are no settings. */
export interface Change {
  readonly id: string
  readonly settings: string | undefined
  readonly isAbandoned: IsAbandoned
}

/** A change without its caller, to be sent to the database. */
export type StoredChange = Pick<Change, 'id' | 'settings'>

/**
 * Returns what a batch of changes comes to: the last one of each id, in order of the ids, so that batches of several instances lock rows
 * in the same order. What nobody waits for any more is left out: its caller was told that it failed, and may have written anew.
 */
export function outcomeOf(changes: readonly Change[]): readonly StoredChange[] {
  const last = new Map<string, StoredChange>()
  for (const { id, settings, isAbandoned } of changes) if (!isAbandoned()) last.set(id, { id, settings })
  return [...last.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
