import type { Orphan, OrphanReport } from 'cpi-core/orphans'
import { table } from '../table.ts'
import { describeMs } from './duration.ts'

/** Returns the list for people: what was found, what was looked for, and what is not shown. */
export function orphanTable({ orphans, younger, notShown }: OrphanReport, minimumAgeMs: number): string {
  const age = describeMs(minimumAgeMs)
  const notes = [
    ...(younger.length === 0
      ? []
      : [`${younger.length} younger than ${age} not shown, because a call may be making it: --older-than 0s shows everything`]),
    ...notShown.map((what) => `not shown: ${what}`),
  ]
  const list = orphans.length === 0 ? `nothing unused that is older than ${age} has the name or the mark of a CPI\n` : listOf(orphans)
  return list + notes.map((note) => `${note}\n`).join('')
}

function listOf(orphans: readonly Orphan[]): string {
  const rows = orphans.map(({ kind, name, id, zone, state, created, why }) => [kind, name, id, zone, state, created, why])
  return table([['kind', 'name', 'id', 'zone', 'state', 'created', 'why'], ...rows])
}

/** One outcome of a deletion. */
export interface Deletion {
  readonly kind: string
  readonly id: string
  readonly name: string
  /** Why it could not be deleted. */
  readonly error?: string
}

/** Returns the report for programs. */
export function orphanJson(report: OrphanReport, minimumAgeMs: number, deletions: readonly Deletion[] | undefined): string {
  const { orphans, younger, notShown } = report
  const content = { older_than_seconds: minimumAgeMs / 1000, orphans, younger, not_shown: notShown }
  return `${JSON.stringify(deletions === undefined ? content : { ...content, deletions }, undefined, 2)}\n`
}
