import type { AnyCommand } from '../api/index.ts'
import type { Caller } from '../calls/caller.ts'
import type { Deadline } from '../calls/deadline.ts'
import { namedPageSize } from '../errors/classify.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'
import { errorFromUnsound } from '../errors/from-unsound.ts'
import { type AnswerBody, isObject } from '../wire/read-envelope.ts'
import { faultOf, unwrapItems } from '../wire/unwrap.ts'

/** The largest page that servers allow by default (`default.page.size`). */
const LARGEST_PAGE = 500

/** Guards against a list that shrinks faster than it can be read. */
const MAX_STEPS_BACK = 100

/** Entities that have an id in every version of CloudStack; without one, what refers to them would refer to anything. */
const WITH_ID = new Set([
  ...['virtualmachine', 'volume', 'snapshot', 'template', 'zone', 'network', 'publicipaddress', 'project', 'account', 'ostype'],
  ...['serviceoffering', 'diskoffering', 'networkoffering', 'affinitygroup', 'securitygroup', 'loadbalancerrule', 'firewallrule'],
])

interface Page {
  readonly items: readonly unknown[]
  /** Number of all matches when this page was read, not this page's length. */
  readonly count: number | undefined
}

/** The deadline of the whole list if the caller set one; otherwise a new one for each page: the time between pages is the caller's. */
export type PageDeadline = () => Deadline

type ReadPage = (page: number) => Promise<Page>

/**
 * Yields all items of a list, a page at a time. Rows that appear or disappear between two pages shift the others: items already
 * seen are not yielded again, and when rows disappeared the pages that others may have moved into are read again.
 */
export async function* allPages(
  command: AnyCommand,
  parameters: object,
  deadline: PageDeadline,
  call: Caller,
): AsyncGenerator<readonly unknown[]> {
  if (!('pagesize' in command.parameters) || 'page' in parameters || 'pagesize' in parameters) {
    yield itemsOf(command, await call(command, parameters, deadline()))
    return
  }
  const { first, pageSize } = await firstPage(command, parameters, deadline, call)
  const seen = new Set(first.items.map(identityOf))
  yield first.items
  const read: ReadPage = (page) => readPage(command, { ...parameters, page, pagesize: pageSize }, deadline, call)
  yield* furtherPages(first, pageSize, seen, read)
}

async function* furtherPages(first: Page, pageSize: number, seen: Set<string>, read: ReadPage): AsyncGenerator<readonly unknown[]> {
  if (first.items.length < pageSize) return
  let last = first
  let stepsLeft = MAX_STEPS_BACK
  for (let page = 2; ; ) {
    const next = await read(page)
    const fresh = unseen(next.items, seen)
    if (fresh.length > 0) yield fresh
    const back = Math.min(page - 1, pagesSlipped(last, next, pageSize))
    if (back > 0 && stepsLeft > 0) {
      stepsLeft -= 1
      page -= back
    } else if (next.items.length < pageSize || isSamePage(last, next)) return
    else page += 1
    last = next
  }
}

/** Returns the number of pages by which rows may have moved up because others disappeared. */
function pagesSlipped(last: Page, next: Page, pageSize: number): number {
  return Math.ceil(Math.max(0, (last.count ?? 0) - (next.count ?? 0)) / pageSize)
}

/** Two pages with the same rows while nothing changed: the command ignores paging. */
function isSamePage(a: Page, b: Page): boolean {
  return a.count === b.count && a.items.every((item, index) => identityOf(item) === identityOf(b.items[index]))
}

/** Reads the first page. A server with a smaller maximum names it in its refusal; the page is requested again with that size. */
async function firstPage(
  command: AnyCommand,
  parameters: object,
  deadline: PageDeadline,
  call: Caller,
): Promise<{ first: Page; pageSize: number }> {
  try {
    const first = await readPage(command, { ...parameters, page: 1, pagesize: LARGEST_PAGE }, deadline, call)
    return { first, pageSize: LARGEST_PAGE }
  } catch (error) {
    const pageSize = error instanceof CloudStackError ? namedPageSize(error.errorText ?? '') : undefined
    if (pageSize === undefined) throw error
    return { first: await readPage(command, { ...parameters, page: 1, pagesize: pageSize }, deadline, call), pageSize }
  }
}

async function readPage(command: AnyCommand, parameters: object, deadline: PageDeadline, call: Caller): Promise<Page> {
  const body = await call(command, parameters, deadline())
  return { items: itemsOf(command, body), count: typeof body['count'] === 'number' ? body['count'] : undefined }
}

/** @throws {CloudStackError} `unreadable-answer` if there is no list, or an item is not an object */
function itemsOf({ name, key }: AnyCommand, body: AnswerBody): readonly unknown[] {
  const items = unwrapItems(body, key)
  // Taken for an empty list, it would mean that nothing exists.
  if (items === undefined) throw errorFromUnsound(name, `it holds ${Object.keys(body).slice(0, 3).join(', ')} instead of a list`)
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item, WITH_ID.has(key ?? ''))
    if (fault !== undefined) throw errorFromUnsound(name, `item ${index + 1} of its list: ${fault}`)
  }
  return items
}

function unseen(items: readonly unknown[], seen: Set<string>): readonly unknown[] {
  return items.filter((item) => {
    const identity = identityOf(item)
    const isNew = !seen.has(identity)
    seen.add(identity)
    return isNew
  })
}

/** A template in several zones is listed once per zone, under one id. An item without id is identified by its whole content. */
function identityOf(item: unknown): string {
  if (!isObject(item) || item['id'] === undefined) return JSON.stringify(item)
  return `${String(item['id'])} ${String(item['zoneid'] ?? '')}`
}
