import type { Listing } from '../api/define.ts'
import type { View } from '../api/view.ts'
import { CloudProblem, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'

interface Page {
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export interface PageBounds {
  readonly start: number
  readonly end: number
}

/** Which rows of a list are shown. @throws {CloudProblem} for half a page or too large a one */
export function pageBounds(cloud: Cloud, { page, pagesize }: Page): PageBounds {
  const limit = cloud.settings['default.page.size']
  if (page !== undefined && pagesize === undefined) throw half('pagesize', 'page')
  if (pagesize === -1) {
    if (page !== undefined) throw invalid("Can't specify page parameter when pagesize is -1 (Unlimited)")
    return { start: 0, end: Number.POSITIVE_INFINITY }
  }
  if (pagesize !== undefined && pagesize > limit) throw invalid(`Page size can't exceed max allowed page size value: ${limit}`)
  if (pagesize !== undefined && page === undefined) throw half('page', 'pagesize')
  const size = pagesize ?? limit
  const start = (Math.max(page ?? 1, 1) - 1) * size
  return { start, end: start + size }
}

function half(missing: string, given: string): CloudProblem {
  return new CloudProblem('invalid-parameter', `"${missing}" parameter is required when "${given}" is specified`, { plain: true })
}

/** Nothing found is an empty object; a page behind the last one has only the count (recorded). */
export function renderList(key: string, listing: Listing, bounds: PageBounds): View {
  const count = listing.count ?? listing.rows.length
  if (count === 0) return {}
  const shown = pageOf(listing, bounds)
  return { count, [key]: shown.length === 0 ? undefined : shown.map((row) => listing.view(row as never)) }
}

function pageOf({ rows, newestPagesFirst }: Listing, { start, end }: PageBounds): readonly unknown[] {
  return newestPagesFirst === true ? rows.slice(Math.max(rows.length - end, 0), Math.max(rows.length - start, 0)) : rows.slice(start, end)
}
