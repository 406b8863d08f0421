import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Throws an error that lists every link to a heading of a built site that leads nowhere. `base` is the path below which the site is
 * served; it begins and ends with a slash.
 */
export function reportDeadAnchors(siteFolder: string, base: string): void {
  const pages = new Map(htmlFiles(siteFolder).map((file) => [file, readFileSync(path.join(siteFolder, file), 'utf8')]))
  const dead = [...pages].flatMap(([file, html]) => deadLinks(file, anchorsOf(html, base), pages))
  if (dead.length > 0) throw new Error(`Links that lead nowhere:\n${dead.join('\n')}`)
}

/** `page` is a file of the site, or empty for the page with the link. */
interface Anchor {
  readonly page: string
  readonly anchor: string
}

function deadLinks(file: string, anchors: readonly Anchor[], pages: ReadonlyMap<string, string>): readonly string[] {
  return anchors
    .filter(({ page, anchor }) => {
      const target = pages.get(page === '' ? file : page)
      return target === undefined || !target.includes(`id="${anchor}"`)
    })
    .map(({ page, anchor }) => `${file}: ${page}#${anchor}`)
}

/** Returns the links to headings in the text of a page. */
function anchorsOf(html: string, base: string): readonly Anchor[] {
  const text = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return [...text.matchAll(/<a href="([^":#]*)#([^"]+)"/g)].map(([, page = '', anchor = '']) => ({
    page: page === '' ? '' : page.slice(base.length).replace(/(^|\/)$/, '$1index.html'),
    anchor: decodeURIComponent(anchor),
  }))
}

function htmlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(path.sep, '/'))
}
