import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import type { Command } from 'cloudstack-client/api'
import { codeOfFailure } from '../errors/code-of-failure.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { isUuid } from '../values/cids.ts'
import { orNamesInstead } from './missing-name.ts'

/** Any resource of CloudStack: with an id and, nearly always, a name. */
interface Named {
  readonly id: string
  readonly name?: string
}

type ListById<Item> = Command<'list', { readonly id?: string | undefined; readonly name?: string | undefined }, Item>

/**
 * Finds the one item with this id or exactly this name.
 * @param what its kind, for messages: `service offering`
 * @throws {CloudStackError} `not-found`, with the nearest names, or `too-many`
 */
export async function findByReference<Item extends Named>(
  cloud: CloudStackClient,
  command: ListById<Item>,
  reference: string,
  what: string,
): Promise<Item> {
  const query = isUuid(reference) ? { id: reference } : { name: reference }
  return orNamesInstead(
    reference,
    async () => cloud.one(command, query, `${what} "${reference}"`, (item) => item.id === reference || item.name === reference),
    async () => cloud.list(command, {}),
  )
}

/** CloudStack refuses longer names, so no resource can have one. */
const LONGEST_NAME = 255

/**
 * Returns the candidates for a cid: the resource with this UUID, or those with this name.
 * @param list sends the query to CloudStack
 */
export async function byCid<Item>(
  cid: string,
  list: (query: { readonly id: string } | { readonly name: string }) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  if (cid.length > LONGEST_NAME) return []
  return emptyIfNotFound(list(isUuid(cid) ? { id: cid } : { name: cid }))
}

/** CloudStack answers an unknown id with an error instead of an empty list; both become an empty list here. */
export async function emptyIfNotFound<Item>(items: Promise<readonly Item[]>): Promise<readonly Item[]> {
  try {
    return await items
  } catch (error) {
    if (isNotFound(error)) return []
    throw error
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof CloudStackError && error.kind === 'not-found'
}

/**
 * For `catch` on a look-up by name: a name that does not exist, or exists twice, is a mistake in the manifest or the configuration, so that
 * trying again would not help.
 * @throws {CpiError} CloudError for these two, anything else unchanged
 */
export function asConfigurationError(error: unknown): never {
  if (error instanceof CloudStackError && (error.kind === 'not-found' || error.kind === 'too-many'))
    throw cloudError(codeOfFailure(error), error.message, error)
  throw error
}

/** Returns a field that the CPI cannot do without. @throws {CloudStackError} `unreadable-answer` if it is missing */
export function expectField<T>(value: T | undefined, command: string, field: string): T {
  if (value !== undefined) return value
  throw new CloudStackError(`${command} answered without "${field}"`, { kind: 'unreadable-answer', command, retryable: false })
}
