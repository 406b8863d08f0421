import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { createTags, deleteTags, type Tags } from 'cloudstack-client/api'
import type { Dependencies } from '../dependencies.ts'
import { withStorableTexts } from './basic-plane.ts'
import { listsOf, ownKeys } from './own-keys.ts'
import { isWorthRepeating } from './repeat-lost.ts'
import { comparedKey, compatible } from './tag-keys.ts'

export type TaggedType = 'UserVm' | 'Volume' | 'Snapshot' | 'Template' | 'PublicIpAddress' | 'FirewallRule'

export type TagValues = Readonly<Record<string, string>>

/** Marks resources that the CPI created in addition to machines and disks; the value names the purpose. */
const CPI_TAG = 'bosh-cpi'

const LONGEST = 255

/** An undo has no signal: it runs because one was given. */
type Tools = Pick<Dependencies, 'cloud' | 'clock'> & { readonly signal?: AbortSignal }

export async function tagOwned(deps: Tools, type: TaggedType, ids: readonly string[], value: string): Promise<void> {
  await addTags(deps, type, ids, { [CPI_TAG]: value })
}

/**
 * Sets tags that the resources do not have yet. A resource cannot have a tag twice, so a request whose answer was lost is repeated, and is
 * refused if the first one was carried out after all.
 */
export async function addTags(deps: Tools, type: TaggedType, ids: readonly string[], tags: TagValues): Promise<void> {
  if (Object.keys(tags).length === 0) return
  const together = compatible(tags)
  let wasLost = false
  for (let attempt = 1; ; attempt += 1) {
    try {
      await setTags(deps.cloud, type, ids, together)
      return
    } catch (error) {
      if (wasLost && error instanceof CloudStackError && error.kind === 'conflict') return
      if (attempt === TRIES || !isWorthRepeating(error)) throw error
      wasLost = true
      await deps.clock.sleepMs(PAUSE_MS, deps.signal)
    }
  }
}

export function hasTag(tags: readonly Tags[] | undefined, value: string): boolean {
  return tags?.some((tag) => tag.key === CPI_TAG && tag.value === value) ?? false
}

/** Returns the value of the CPI's own tag: the purpose of the resource, or the id of the machine that it was made for. */
export function ownerTag(tags: readonly Tags[] | undefined): string | undefined {
  return tags?.find(({ key }) => key === CPI_TAG)?.value
}

/** Returns whether the director has set metadata on the resource, as it does on each that it receives. */
export function hasMetadata(tags: readonly Tags[]): boolean {
  return tags.some(({ key }) => key === 'deployment' || key === 'director')
}

/** Returns for what, or for which machine, the CPI created a resource; undefined if it did not. */
export function ownerIn(tags: readonly Tags[] | undefined): string | undefined {
  return tags?.find((tag) => tag.key === CPI_TAG)?.value
}

export function isOwned(tags: readonly Tags[] | undefined): boolean {
  return ownerIn(tags) !== undefined
}

/**
 * Converts metadata to tags that CloudStack accepts: text without control characters, at most 255 characters, not empty.
 * Never fails: an entry that cannot become a tag is left out, and so is one with the name of a tag of the CPI's own.
 */
export function tagsFromMetadata(metadata: Readonly<Record<string, unknown>>): TagValues {
  const pairs = Object.entries(metadata).map(([key, value]) => [clean(key), clean(asText(value))] as const)
  return Object.fromEntries(pairs.filter(([key, value]) => key !== '' && value !== '' && !isReserved(key)))
}

/** By its own tags the CPI knows what it must delete, and which address it must release. */
const RESERVED = /^bosh-cpi(-|$)/

function isReserved(key: string): boolean {
  return RESERVED.test(comparedKey(key))
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function clean(text: string): string {
  const printable = [...text].filter((character) => character >= ' ' && character !== '\x7f').join('')
  return [...printable.trim()].slice(0, LONGEST).join('')
}

export interface TagChanges {
  /** With their current values: CloudStack removes a tag only if key and value match, and all tags if none is named. */
  readonly removed: TagValues
  readonly set: TagValues
}

/** Returns the necessary changes. A tag cannot be overwritten, so a changed one is removed and set. Tags of others stay as they are. */
export function tagChanges(existing: readonly Tags[], wanted: TagValues): TagChanges {
  const present = new Map(existing.map(({ key = '', value = '' }) => [comparedKey(key), { key, value }]))
  const together = compatible(wanted)
  const all: TagValues = { ...together, ...listsOf(Object.keys(together)) }
  const set = Object.entries(all).filter(([key, value]) => {
    const now = present.get(comparedKey(key))
    return now?.key !== key || now.value !== value
  })

  const wantedKeys = new Set(Object.keys(all).map(comparedKey))
  const own = ownKeys(existing).map(comparedKey)
  const obsolete = own.filter((key) => !wantedKeys.has(key))
  const removed = [...set.map(([key]) => comparedKey(key)), ...obsolete].flatMap((key) => present.get(key) ?? [])
  return {
    removed: Object.fromEntries(removed.map(({ key, value }) => [key, value])),
    set: Object.fromEntries(set),
  }
}

/** A tagged resource, as last read from CloudStack. */
interface Tagged {
  readonly id: string
  readonly tags?: readonly Tags[]
}

const TRIES = 4
const PAUSE_MS = 2000

/**
 * Replaces the tags that the CPI set, with at most one call to remove and one to create, and none if nothing changed.
 * @param reread reads the resource again: an earlier call whose answer was lost may still be changing its tags
 */
export async function replaceTags(
  deps: Tools,
  type: TaggedType,
  resource: Tagged,
  wanted: TagValues,
  reread: () => Promise<Tagged>,
): Promise<void> {
  let current = resource
  for (let attempt = 1; ; attempt += 1) {
    try {
      await changeTags(deps.cloud, type, current, wanted)
      return
    } catch (error) {
      if (attempt === TRIES || !(isOutdated(error) || isWorthRepeating(error))) throw error
      await deps.clock.sleepMs(PAUSE_MS, deps.signal)
      current = await reread()
    }
  }
}

/** The failure may mean that a tag already exists, or no longer exists. */
function isOutdated(error: unknown): boolean {
  return error instanceof CloudStackError && ['conflict', 'not-found', 'job-failed', 'invalid-request'].includes(error.kind)
}

/** Sets tags that the resources do not have yet. */
async function setTags(cloud: CloudStackClient, type: TaggedType, ids: readonly string[], tags: TagValues): Promise<void> {
  await withStorableTexts(tags, async (storable) => cloud.run(createTags, { resourcetype: type, resourceids: ids, tags: storable }))
}

async function changeTags(cloud: CloudStackClient, type: TaggedType, { id, tags = [] }: Tagged, wanted: TagValues): Promise<void> {
  const { removed, set } = tagChanges(tags, wanted)
  const resource = { resourcetype: type, resourceids: [id] }
  if (Object.keys(removed).length > 0) await cloud.run(deleteTags, { ...resource, tags: removed })
  if (Object.keys(set).length > 0) await setTags(cloud, type, [id], set)
}
