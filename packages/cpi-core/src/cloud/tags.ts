import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { createTags, deleteTags, type Tags } from 'cloudstack-client/api'
import type { Dependencies } from '../dependencies.ts'

export type TaggedType = 'UserVm' | 'Volume' | 'Snapshot' | 'Template' | 'PublicIpAddress' | 'FirewallRule'

export type TagValues = Readonly<Record<string, string>>

/** Marks what the CPI made beside machines and disks; the value says what for. */
export const CPI_TAG = 'bosh-cpi'

/** Names the keys that the CPI set, so that it can take them away again and leave other people's tags alone. */
const OWN_KEYS_TAG = 'bosh-cpi-keys'

const LONGEST = 255

export async function tagOwned(deps: Pick<Dependencies, 'cloud'>, type: TaggedType, ids: readonly string[], value: string): Promise<void> {
  await deps.cloud.run(createTags, { resourcetype: type, resourceids: ids, tags: { [CPI_TAG]: value } })
}

export function hasTag(tags: readonly Tags[] | undefined, value: string): boolean {
  return tags?.some((tag) => tag.key === CPI_TAG && tag.value === value) ?? false
}

/**
 * Metadata as CloudStack takes tags: text without control characters, at most 255 characters, never empty.
 * Nothing of it can fail: a tag that cannot be is left out.
 */
export function tagsFromMetadata(metadata: Readonly<Record<string, unknown>>): TagValues {
  const pairs = Object.entries(metadata).map(([key, value]) => [clean(key), clean(asText(value))] as const)
  return Object.fromEntries(pairs.filter(([key, value]) => key !== '' && value !== ''))
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
  /** With the values they have: CloudStack removes a tag only if both fit, and all tags if none is named. */
  readonly removed: TagValues
  readonly set: TagValues
}

/** What must change: a tag cannot be overwritten, so a changed one is removed and set. Tags of others stay as they are. */
export function tagChanges(existing: readonly Tags[], wanted: TagValues): TagChanges {
  const present = new Map(existing.map(({ key = '', value = '' }) => [key, value]))
  const keys = keyList(Object.keys(wanted))
  // CloudStack refuses an empty value, so that no keys are no tag.
  const all: TagValues = keys === '' ? wanted : { ...wanted, [OWN_KEYS_TAG]: keys }
  const own = [OWN_KEYS_TAG, ...(present.get(OWN_KEYS_TAG) ?? '').split(',')]
  const changed = Object.keys(all).filter((key) => present.has(key) && present.get(key) !== all[key])
  const obsolete = own.filter((key) => present.has(key) && !Object.hasOwn(all, key))
  return {
    removed: Object.fromEntries([...changed, ...obsolete].map((key) => [key, present.get(key) ?? ''])),
    set: Object.fromEntries(Object.entries(all).filter(([key, value]) => present.get(key) !== value)),
  }
}

/** Whole keys only, as many as fit. */
function keyList(keys: readonly string[]): string {
  let list = ''
  for (const key of keys.filter((candidate) => !candidate.includes(','))) {
    const longer = list === '' ? key : `${list},${key}`
    if (longer.length > LONGEST) break
    list = longer
  }
  return list
}

/** A thing that carries tags, as CloudStack last showed it. */
interface Tagged {
  readonly id: string
  readonly tags?: readonly Tags[]
}

const TRIES = 4
const PAUSE_MS = 2000

/**
 * One call each way at most, and none where nothing changed.
 * @param reread shows the thing again: an earlier call, whose answer was lost, may still be at work on its tags
 */
export async function replaceTags(
  deps: Pick<Dependencies, 'cloud' | 'clock' | 'signal'>,
  type: TaggedType,
  thing: Tagged,
  wanted: TagValues,
  reread: () => Promise<Tagged>,
): Promise<void> {
  let current = thing
  for (let attempt = 1; ; attempt += 1) {
    try {
      await changeTags(deps.cloud, type, current, wanted)
      return
    } catch (error) {
      if (attempt === TRIES || !isOutdated(error)) throw error
      await deps.clock.sleepMs(PAUSE_MS, deps.signal)
      current = await reread()
    }
  }
}

/** A tag that is there already, or not any more. */
function isOutdated(error: unknown): boolean {
  return error instanceof CloudStackError && ['conflict', 'not-found', 'job-failed', 'invalid-request'].includes(error.kind)
}

async function changeTags(cloud: CloudStackClient, type: TaggedType, { id, tags = [] }: Tagged, wanted: TagValues): Promise<void> {
  const { removed, set } = tagChanges(tags, wanted)
  const resource = { resourcetype: type, resourceids: [id] }
  if (Object.keys(removed).length > 0) await cloud.run(deleteTags, { ...resource, tags: removed })
  if (Object.keys(set).length > 0) await cloud.run(createTags, { ...resource, tags: set })
}
