import { type AnswerBody, isObject } from './read-envelope.ts'

/**
 * Returns the entity inside an answer's body or a job's result: the member named `key`, else the only member if that is an object (the
 * catalogue does not know every key, and a job may use another than the list: `loadbalancer`, `loadbalancerrule`), else the
 * fields themselves.
 */
export function unwrapEntity(body: AnswerBody, key: string | undefined): unknown {
  const named = key === undefined ? undefined : body[key]
  if (named !== undefined) return Array.isArray(named) ? named[0] : named
  const members = Object.values(body)
  const only = members.length === 1 ? members[0] : undefined
  return isObject(only) ? only : withBooleanSuccess(body)
}

/**
 * Returns whether the body of a successful command shows no result: neither an entity nor `success`, of which CloudStack always sends one.
 * Taken for a success, what was not carried out would be believed.
 */
export function saysNothing(body: AnswerBody, key: string | undefined): boolean {
  if (Object.keys(body).length === 0) return true
  return key !== undefined && unwrapEntity(body, key) === body && body['id'] === undefined && body['success'] === undefined
}

/**
 * Returns the items of a list's body: `{}` and `{"count":N}` alone are empty pages, a single object is a list of one.
 * @returns undefined for a body that holds something else than a list
 */
export function unwrapItems(body: AnswerBody, key: string | undefined): readonly unknown[] | undefined {
  const named = key === undefined ? undefined : body[key]
  const items = named ?? Object.values(body).find((member) => Array.isArray(member))
  if (items === undefined) return Object.keys(body).every((name) => name === 'count') ? [] : undefined
  return Array.isArray(items) ? items : [items]
}

/**
 * Describes what is wrong with an entity or an item of a list; undefined if nothing is.
 * @param needsId whether there must be an id
 */
export function faultOf(entity: unknown, needsId: boolean): string | undefined {
  if (!isObject(entity)) return `it holds ${describe(entity)} instead of an object`
  const { id } = entity
  if (id === undefined) return needsId ? 'its id is missing' : undefined
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? undefined : `its id is ${describe(id)}`
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === '') return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Servers up to 4.8 send `"success":"true"` as text. */
function withBooleanSuccess(body: AnswerBody): AnswerBody {
  return typeof body['success'] === 'string' ? { ...body, success: body['success'] === 'true' } : body
}
