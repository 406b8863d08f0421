import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { reportDeadAnchors } from '../src/dead-anchors.ts'

describe('links to headings of a built site', () => {
  let site: string

  beforeEach(() => {
    site = mkdtempSync(path.join(tmpdir(), 'site-'))
    mkdirSync(path.join(site, 'docs'))
    writeFileSync(path.join(site, 'docs/index.html'), '<main><h2 id="ports">Ports</h2></main>')
  })

  afterEach(() => rmSync(site, { recursive: true }))

  const link = (href: string) => writeFileSync(path.join(site, 'index.html'), `<main><a href="${href}">there</a></main>`)

  it('may lead to any heading', () => {
    link('/docs/#ports')

    expect(() => reportDeadAnchors(site, '/')).not.toThrow()
  })

  it('are followed below the base of the site', () => {
    link('/name/docs/#ports')

    expect(() => reportDeadAnchors(site, '/name/')).not.toThrow()
  })

  it.each(['/docs/#gone', '/missing.html#ports', '#gone'])('fail the build if there is nothing at %s', (href) => {
    link(href)

    expect(() => reportDeadAnchors(site, '/')).toThrow(/Links that lead nowhere:\nindex.html: /)
  })
})
