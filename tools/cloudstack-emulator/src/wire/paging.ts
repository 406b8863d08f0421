import type { AnyCommand } from 'cloudstack-client/api'
import type { Listing } from '../api/define.ts'
import type { View } from '../api/view.ts'
import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'

interface Page {
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export interface PageBounds {
  readonly start: number
  readonly end: number
}

const EVERYTHING: PageBounds = { start: 0, end: Number.POSITIVE_INFINITY }

/** The bounds of a command's list: only commands with a parameter for the page are cut at all (BaseListCmd), such as not listApis. */
export function boundsOf(cloud: Cloud, { parameters }: AnyCommand, page: Page): PageBounds {
  return 'pagesize' in parameters ? pageBounds(cloud, page) : EVERYTHING
}

/** The bounds of the requested page. @throws {ApiError} for an incomplete page specification or a page that is too large */
function pageBounds(cloud: Cloud, { page, pagesize }: Page): PageBounds {
  const limit = cloud.settings['default.page.size']
  if (page !== undefined && pagesize === undefined) throw missingParameter('pagesize', 'page')
  if (pagesize === -1) {
    if (page !== undefined) throw invalid("Can't specify page parameter when pagesize is -1 (Unlimited)")
    return EVERYTHING
  }
  if (pagesize !== undefined && pagesize > limit) throw invalid(`Page size can't exceed max allowed page size value: ${limit}`)
  if (pagesize !== undefined && page === undefined) throw missingParameter('page', 'pagesize')
  const size = pagesize ?? limit
  const start = (Math.max(page ?? 1, 1) - 1) * size
  return { start, end: start + size }
}

function missingParameter(missing: string, given: string): ApiError {
  return new ApiError('invalid-parameter', `"${missing}" parameter is required when "${given}" is specified`, { plain: true })
}

/** The page of a list: an empty object if nothing was found, and only the count for a page behind the last one (recorded). */
export function renderList(key: string, listing: Listing, bounds: PageBounds): View {
  const count = listing.count ?? listing.length
  if (count === 0) return {}
  const [start, end] = edgesOf(listing, bounds)
  const shown = listing.show(start, end)
  return { count, [key]: shown.length === 0 ? undefined : shown }
}

function edgesOf({ length, newestPagesFirst }: Listing, { start, end }: PageBounds): readonly [start: number, end: number] {
  return newestPagesFirst === true ? [Math.max(length - end, 0), Math.max(length - start, 0)] : [start, end]
}
