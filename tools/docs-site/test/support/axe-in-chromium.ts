import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}
const LONGEST_VISIT_MS = 60_000
/** Runs once the page has been drawn and its scripts have taken over; Chromium's virtual time makes the wait short. */
const INSPECTION = `<script src="/axe.min.js"></script><script>
addEventListener('load', () => setTimeout(async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  const found = violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '))
  const report = document.createElement('pre')
  report.id = 'axe-report'
  report.textContent = JSON.stringify({ found, isWiderThanWindow: document.documentElement.scrollWidth > innerWidth })
  document.body.append(report)
}, 1000))
</script>`

export interface Inspection {
  /** One line per rule of axe that the page breaks, with the elements that do. */
  readonly found: readonly string[]
  /** Whether the page as a whole scrolls sideways. */
  readonly isWiderThanWindow: boolean
}

/** Opens a page of a built site in Chromium, in a window of the given width in pixels, and lets axe inspect it. */
export async function inspectPage(siteFolder: string, page: string, windowWidth: number, profileFolder: string): Promise<Inspection> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    response.setHeader('content-type', CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream')
    const content = contentOf(siteFolder, file)
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    return await reportOf(`http://127.0.0.1:${port}/${page}`, windowWidth, profileFolder)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

function contentOf(siteFolder: string, file: string): string | Buffer | undefined {
  if (file === '/axe.min.js') return readFileSync(AXE)
  if (!existsSync(path.join(siteFolder, file))) return undefined
  const content = readFileSync(path.join(siteFolder, file))
  return file.endsWith('.html') ? content.toString('utf8').replace('</body>', `${INSPECTION}</body>`) : content
}

async function reportOf(address: string, windowWidth: number, profileFolder: string): Promise<Inspection> {
  const options = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profileFolder}`, '--virtual-time-budget=20000']
  const { stdout } = await promisify(execFile)('chromium', [...options, `--window-size=${windowWidth},900`, '--dump-dom', address], {
    maxBuffer: 64 * 1024 * 1024,
    timeout: LONGEST_VISIT_MS,
  })
  const report = /<pre id="axe-report">(.*?)<\/pre>/s.exec(stdout)?.[1]
  if (report === undefined) throw new Error(`Chromium showed ${address} without a report of axe.`)
  return JSON.parse(report.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as Inspection
}
