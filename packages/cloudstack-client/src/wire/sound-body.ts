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
  soundObject(body as Record<string, unknown>, [])
}

type Place = readonly (string | number)[]

/** CloudStack's answers have fewer than ten levels. */
const MOST_LEVELS = 100

function soundObject(object: Record<string, unknown>, outer: Place): void {
  if (outer.length > MOST_LEVELS) throw new UnsoundBody(`${outer.slice(0, 3).join('.')} has more than ${MOST_LEVELS} levels`)
  for (const [key, value] of Object.entries(object)) {
    const place = [...outer, key]
    if (isListOfObjects(key, outer)) refuseOtherThanObjects(value, place)
    if (value === null) {
      refuseNullId(key, place)
      delete object[key]
    } else if (typeof value === 'object') soundInner(value, place)
  }
}

function soundInner(value: object, place: Place): void {
  if (!Array.isArray(value)) soundObject(value as Record<string, unknown>, place)
  else for (const [index, item] of value.entries()) soundItem(item, [...place, index])
}

function soundItem(item: unknown, place: Place): void {
  if (item === null) throw new UnsoundBody(`${place.join('.')} is null`)
  if (Array.isArray(item)) throw new UnsoundBody(`${place.join('.')} is a list in a list`)
  if (isObject(item)) soundObject(item as Record<string, unknown>, place)
}

/** Without its id, a thing would be taken for any thing. */
function refuseNullId(key: string, place: Place): void {
  if (key === 'id') throw new UnsoundBody(`${place.join('.')} is null`)
}

function isListOfObjects(key: string, outer: Place): boolean {
  const entity = outer.findLast((part) => typeof part === 'string')
  if (!LISTS.has(key) || OUTER.includes(entity as string | undefined)) return false
  return key !== 'tags' || !WITH_TEXT_TAGS.test(String(entity))
}

function refuseOtherThanObjects(value: unknown, place: Place): void {
  if (value === null) return
  if (!Array.isArray(value)) throw new UnsoundBody(`${place.join('.')} is not a list`)
  const at = value.findIndex((item) => !isObject(item))
  if (at >= 0) throw new UnsoundBody(`${[...place, at].join('.')} is ${value[at] === null ? 'null' : 'not an object'}`)
}
