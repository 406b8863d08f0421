import type { AnyCommand } from '../api/index.ts'
import type { Caller } from '../calls/caller.ts'
import type { Deadline } from '../calls/deadline.ts'
import { namedPageSize } from '../errors/classify.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'
import { isObject } from '../wire/read-envelope.ts'
import { unwrapItems } from '../wire/unwrap.ts'

/** As much as a server allows by default (`default.page.size`). */
const LARGEST_PAGE = 500

/** Against a list that shrinks faster than it can be read. */
const MOST_STEPS_BACK = 100

interface Page {
  readonly items: readonly unknown[]
  /** All that matched when this page was read, not this page's length. */
  readonly count: number | undefined
}

/** Of the whole list if the caller set one; else of each page anew, because what happens between two pages is the caller's time. */
export type PageDeadline = () => Deadline

type ReadPage = (page: number) => Promise<Page>

/**
 * All items of a list, a page at a time. Rows that come and go between two pages shift the others: what was seen is not given
 * again, and when rows went away the pages that others may have slipped into are read once more.
 */
export async function* allPages(
  command: AnyCommand,
  parameters: object,
  deadline: PageDeadline,
  call: Caller,
): AsyncGenerator<readonly unknown[]> {
  if (!('pagesize' in command.parameters) || 'page' in parameters || 'pagesize' in parameters) {
    yield unwrapItems(await call(command, parameters, deadline()), command.key)
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
  let stepsLeft = MOST_STEPS_BACK
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

/** So many pages may rows have moved up while others went away. */
function pagesSlipped(last: Page, next: Page, pageSize: number): number {
  return Math.ceil(Math.max(0, (last.count ?? 0) - (next.count ?? 0)) / pageSize)
}

/** Two pages with the same rows while nothing changed: the command takes no heed of pages. */
function isSamePage(a: Page, b: Page): boolean {
  return a.count === b.count && a.items.every((item, index) => identityOf(item) === identityOf(b.items[index]))
}

/** A server whose largest page is smaller says so in its refusal, and is asked again with that. */
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
  return { items: unwrapItems(body, command.key), count: typeof body['count'] === 'number' ? body['count'] : undefined }
}

function unseen(items: readonly unknown[], seen: Set<string>): readonly unknown[] {
  return items.filter((item) => {
    const identity = identityOf(item)
    const isNew = !seen.has(identity)
    seen.add(identity)
    return isNew
  })
}

/** A template that is in several zones is listed once for each, under one id. What has no id is told by all it says. */
function identityOf(item: unknown): string {
  if (!isObject(item) || item['id'] === undefined) return JSON.stringify(item)
  return `${String(item['id'])} ${String(item['zoneid'] ?? '')}`
}
