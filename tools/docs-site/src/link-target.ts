import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { pageAddress } from './site-pages.ts'

/** What a link needs to be resolved: the repository's folder, its pages by file, and where its other files are shown. */
export interface LinkSurroundings {
  readonly root: string
  readonly pages: ReadonlySet<string>
  /** For example https://github.com/OWNER/NAME; undefined if nobody has named one. */
  readonly repository: string | undefined
}

const EXTERNAL = /^([a-z][a-z+.-]*:|\/\/)/i

/**
 * Returns where a link of a page leads: to a page, from the root of the site; to a file in the repository; or unchanged to an anchor or to
 * another site.
 * Returns undefined for a file outside the site if the repository's address is not known.
 * Throws if the link leads to a file that does not exist.
 */
export function linkTarget(link: string, page: string, surroundings: LinkSurroundings): string | undefined {
  if (EXTERNAL.test(link) || link.startsWith('#')) return link
  const [target = '', anchor] = link.split('#')
  const file = path.posix.join(path.posix.dirname(page), decodeURI(target)).replace(/\/$/, '')
  const absolute = path.join(surroundings.root, file)
  if (file.startsWith('..') || !existsSync(absolute)) throw new Error(`${page} links to ${link}, which does not exist.`)
  const isFolder = statSync(absolute).isDirectory()
  const found = isFolder ? path.posix.join(file, 'README.md') : file
  const suffix = anchor === undefined ? '' : `#${anchor}`
  if (surroundings.pages.has(found)) return `/${pageAddress(found)}${suffix}`
  if (surroundings.repository === undefined) return undefined
  return `${surroundings.repository}/${isFolder ? 'tree' : 'blob'}/main/${file}${suffix}`
}
