import { type AnswerBody, isObject } from './read-envelope.ts'

/** Members that hold a list of objects wherever an entity has them. */
const LISTS = new Set([
  'nic',
  'secondaryip',
  'tags',
  'securitygroup',
  'ingressrule',
  'egressrule',
  'affinitygroup',
  'service',
  'capability',
])

/** Entities whose `tags` are the text of storage or host tags. */
const WITH_TEXT_TAGS = /offering$|pool$|^(configuration|physicalnetwork|host)$/

/** Members of an answer that hold entities themselves, one or a list: an entity's name may be that of a list in another one. */
const OUTER = [undefined, 'jobresult']

/** The answer's structure is not one that CloudStack sends. The message names the place: `virtualmachine.0.nic.1 is null`. */
export class UnsoundBody extends Error {
  override readonly name = 'UnsoundBody'
}

/**
 * Removes members that are null from a parsed body: CloudStack leaves out what it does not have, so that both mean the same.
 * @throws {UnsoundBody} for a null in a list or as an id, a list directly in a list, anything but objects where an entity lists objects,
 * and more than 100 levels
 */
export function makeSound(body: AnswerBody): void {
  soundObject(body as Record<string, unknown>, undefined)
}

/** Where a value is. Most values are sound, and never need their place in words. */
interface Place {
  readonly outer: Place | undefined
  readonly part: string | number
  readonly level: number
}

function inside(outer: Place | undefined, part: string | number): Place {
  return { outer, part, level: (outer?.level ?? 0) + 1 }
}

function partsOf(place: Place | undefined): readonly (string | number)[] {
  return place === undefined ? [] : [...partsOf(place.outer), place.part]
}

function nameOf(place: Place): string {
  return partsOf(place).join('.')
}

/** CloudStack's answers have fewer than ten levels. */
const MOST_LEVELS = 100

function soundObject(object: Record<string, unknown>, outer: Place | undefined): void {
  if ((outer?.level ?? 0) > MOST_LEVELS)
    throw new UnsoundBody(`${partsOf(outer).slice(0, 3).join('.')} has more than ${MOST_LEVELS} levels`)
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (isListOfObjects(key, outer)) refuseOtherThanObjects(value, inside(outer, key))
    if (value === null) {
      refuseNullId(key, inside(outer, key))
      delete object[key]
    } else if (typeof value === 'object') soundInner(value as object, inside(outer, key))
  }
}

function soundInner(value: object, place: Place): void {
  if (!Array.isArray(value)) soundObject(value as Record<string, unknown>, place)
  else for (const [index, item] of value.entries()) soundItem(item, place, index)
}

function soundItem(item: unknown, list: Place, index: number): void {
  if (item !== null && typeof item !== 'object') return
  const place = inside(list, index)
  if (item === null) throw new UnsoundBody(`${nameOf(place)} is null`)
  if (Array.isArray(item)) throw new UnsoundBody(`${nameOf(place)} is a list in a list`)
  soundObject(item as Record<string, unknown>, place)
}

/** Without its id, a thing would be taken for any thing. */
function refuseNullId(key: string, place: Place): void {
  if (key === 'id') throw new UnsoundBody(`${nameOf(place)} is null`)
}

/** The name of the innermost entity or list that a place is in. */
function entityAt(place: Place | undefined): string | undefined {
  return typeof place?.part === 'number' ? entityAt(place.outer) : place?.part
}

function isListOfObjects(key: string, outer: Place | undefined): boolean {
  if (!LISTS.has(key)) return false
  const entity = entityAt(outer)
  if (OUTER.includes(entity)) return false
  return key !== 'tags' || !WITH_TEXT_TAGS.test(String(entity))
}

function refuseOtherThanObjects(value: unknown, place: Place): void {
  if (value === null) return
  if (!Array.isArray(value)) throw new UnsoundBody(`${nameOf(place)} is not a list`)
  const at = value.findIndex((item) => !isObject(item))
  if (at >= 0) throw new UnsoundBody(`${nameOf(inside(place, at))} is ${value[at] === null ? 'null' : 'not an object'}`)
}
