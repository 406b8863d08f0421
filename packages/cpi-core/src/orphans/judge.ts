import type { Clock, Tags } from 'cloudstack-client/api'
import { msFromTimestamp } from '../cloud/clock-time.ts'
import { hasMetadata } from '../cloud/tags.ts'
import { directorDigest } from '../values/names.ts'
import type { Inventory } from './inventory.ts'
import type { Known } from './known.ts'
import { digestInName } from './ownership.ts'

export interface OrphanSearch {
  /** Limits the search to this director's resources; undefined = any director. */
  readonly directorUuid: string | undefined
  /** Younger resources may belong to a call that is still running. */
  readonly minimumAgeMs: number
  readonly clock: Clock
  readonly known: Known
}

type Listed = 'vm' | 'disk' | 'snapshot' | 'stemcell' | 'network'

/** Decides about one resource by its name or mark, its age, and what the director knows. */
export interface Judge {
  /** Whether a resource with this digest is looked for at all. */
  isAsked(digest: string | undefined): boolean
  /** @param created CloudStack's time stamp; a resource without one is never too young */
  isYoung(created: string | undefined): boolean
  isKnown(resource: { readonly id: string; readonly name?: string }): boolean
  /** Why nobody knows of a resource that directors know; undefined if one does. */
  reason(kind: Listed, resource: Unlisted): string | undefined
}

interface Unlisted {
  readonly id: string
  readonly name?: string
  readonly tags?: readonly Tags[]
  readonly digest: string | undefined
}

export function createJudge(search: OrphanSearch, inventory: Inventory): Judge {
  const { known, clock, minimumAgeMs, directorUuid } = search
  const asked = directorUuid === undefined ? undefined : directorDigest(directorUuid)
  const listed = listedDigests(known, inventory)
  const isListed = (digest: string | undefined) => digest !== undefined && (digest === asked || listed.has(digest))
  const isKnown: Judge['isKnown'] = ({ id, name = '' }) => known.has(id) || known.has(name)
  return {
    isAsked: (digest) => digest !== undefined && (asked === undefined || digest === asked),
    // Without a limit nothing is too young, even if the clock of the cloud is ahead.
    isYoung: (created) => created !== undefined && minimumAgeMs > 0 && clock.nowMs() - startOf(created, clock) < minimumAgeMs,
    isKnown,
    reason(kind, resource) {
      if (isKnown(resource)) return undefined
      if (known.covers(kind) && isListed(resource.digest)) return 'the director does not know it'
      if (kind === 'stemcell' || kind === 'network') return undefined
      return hasMetadata(resource.tags ?? []) ? undefined : 'never got metadata'
    },
  }
}

/**
 * The directors that the lists are of: an account may have several, and the lists of one say nothing about the resources of another.
 * Known are those whose resources the lists name.
 */
function listedDigests(known: Known, { machines, volumes, snapshots, templates }: Inventory): ReadonlySet<string> {
  const digests = [
    ...machines.filter(({ id }) => known.has(id)).map(({ name }) => digestInName('vm', name)),
    ...volumes.filter(({ id }) => known.has(id)).map(({ name }) => digestInName('disk', name)),
    ...snapshots.filter(({ id }) => known.has(id)).map(({ name }) => digestInName('snapshot', name)),
    ...templates.filter(({ id }) => known.has(id)).map(({ name }) => digestInName('stemcell', name)),
  ]
  return new Set(digests.filter((digest) => digest !== undefined))
}

/** A time stamp that cannot be read counts as now. */
function startOf(created: string, clock: Clock): number {
  const startMs = msFromTimestamp(created)
  return Number.isNaN(startMs) ? clock.nowMs() : startMs
}
