import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import type { Command } from 'cloudstack-client/api'
import { isUuid } from '../values/cids.ts'

/** Anything of CloudStack with an id and, nearly always, a name. */
interface Named {
  readonly id: string
  readonly name?: string
}

type ListById<Item> = Command<'list', { readonly id?: string | undefined; readonly name?: string | undefined }, Item>

/**
 * The one item with this id or exactly this name.
 * @param what names it in messages: `service offering "small"`
 * @throws {CloudStackError} `not-found` or `too-many`
 */
export async function findByReference<Item extends Named>(
  cloud: CloudStackClient,
  command: ListById<Item>,
  reference: string,
  what: string,
): Promise<Item> {
  const query = isUuid(reference) ? { id: reference } : { name: reference }
  return cloud.one(command, query, `${what} "${reference}"`, (item) => item.id === reference || item.name === reference)
}

/** CloudStack refuses a longer name: nothing can have it. */
const LONGEST_NAME = 255

/**
 * What may have this cid: the thing with this UUID, or those with this name.
 * @param list asks CloudStack for them
 */
export async function byCid<Item>(
  cid: string,
  list: (query: { readonly id: string } | { readonly name: string }) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  if (cid.length > LONGEST_NAME) return []
  return noneIfUnknown(list(isUuid(cid) ? { id: cid } : { name: cid }))
}

/** CloudStack answers an unknown id with an error, not with an empty list: both are "none" here. */
export async function noneIfUnknown<Item>(items: Promise<readonly Item[]>): Promise<readonly Item[]> {
  try {
    return await items
  } catch (error) {
    if (error instanceof CloudStackError && error.kind === 'not-found') return []
    throw error
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof CloudStackError && error.kind === 'not-found'
}

/** A field that the CPI cannot do without. @throws {CloudStackError} `unreadable-answer` */
export function expectField<T>(value: T | undefined, command: string, field: string): T {
  if (value !== undefined) return value
  throw new CloudStackError(`${command} answered without "${field}"`, { kind: 'unreadable-answer', command, retryable: false })
}
