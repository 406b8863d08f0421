import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspectPage } from './support/axe-in-chromium.ts'

const tool = path.resolve(import.meta.dirname, '..')
const root = path.resolve(tool, '../..')
const VITEPRESS = path.join(path.dirname(createRequire(import.meta.url).resolve('vitepress/package.json')), 'bin/vitepress.js')
const isSlow = process.env['SLOW'] === '1'
const suite = isSlow ? describe : describe.skip
const hasChromium = spawnSync('chromium', ['--version']).error === undefined
const browsing = isSlow && hasChromium ? describe : describe.skip

let folder: string
let site: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'docs-site-'))
  site = path.join(folder, 'site')
  if (!isSlow) return
  const env = { ...process.env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'owner/name' }
  execFileSync(process.execPath, [VITEPRESS, 'build', tool, '--outDir', site], { cwd: root, env, stdio: 'pipe' })
})

afterAll(() => rmSync(folder, { recursive: true }))

suite(`the built site${isSlow ? '' : ' (skipped: takes half a minute; SLOW=1 runs it)'}`, () => {
  const page = (name: string) => readFileSync(path.join(site, name), 'utf8')

  it('has a page for each README and each page of the guides', () => {
    for (const name of ['index.html', 'docs/operator/index.html', 'docs/operator/cloud-foundry.html', 'packages/bosh-registry/index.html'])
      expect(existsSync(path.join(site, name))).toBe(true)
  })

  it('is searched without any other host', () => {
    const chunks = path.join(site, 'assets/chunks')
    const index = readdirSync(chunks).find((name) => name.startsWith('@localSearchIndex'))

    expect(readFileSync(path.join(chunks, index ?? ''), 'utf8')).toContain('expunged')
  })

  it('loads nothing from elsewhere', () => {
    const loaded = [...page('docs/operator/cloud-foundry.html').matchAll(/<(?:script|link|img)[^>]+(?:src|href)="(https?:[^"]+)"/g)]

    expect(loaded).toEqual([])
  })

  it('shows files that are not pages in the repository', () => {
    expect(page('docs/operator/cloud-foundry.html')).toContain(
      'href="https://github.com/owner/name/blob/main/tools/bosh-release/cloud-configs/cf-isolated.yml"',
    )
  })
})

const whyNot = hasChromium ? 'takes a minute; SLOW=1 runs it' : "needs chromium, from Debian's chromium"

browsing(`the site in a browser${isSlow && hasChromium ? '' : ` (skipped: ${whyNot})`}`, () => {
  const PAGES = ['', 'docs/operator/cloud-foundry.html', 'docs/operator/networks.html', 'docs/operator/configuration.html']

  it.each(PAGES.flatMap((page) => [500, 1400].map((width) => ({ page, width }))))(
    'pleases axe: "$page" in a window of $width px',
    async ({ page, width }) => {
      expect(await inspectPage(site, page, width, mkdtempSync(path.join(folder, 'profile-')))).toEqual({
        found: [],
        isWiderThanWindow: false,
      })
    },
  )
})
