import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { barriersOf } from 'workspace/barriers'
import { describeWithTools } from 'workspace/required-tools'
import { tracePage } from '../../src/trace/page.ts'
import type { TraceDocument, TraceEntry } from '../../src/trace/trace-document.ts'

const KINDS: readonly TraceEntry['kind'][] = ['look-up', 'request', 'poll', 'wait', 'upload', 'log']

function call(method: string, startedAt: string, more: Partial<TraceDocument> = {}): TraceDocument {
  const entries = KINDS.map(
    (kind, index): TraceEntry => ({
      kind,
      what: `${kind} <b>x</b>`,
      atMs: index * 100,
      durationMs: 80,
      status: kind === 'poll' ? 530 : 200,
      parameters: { name: '<script>document.title = "taken"</script>' },
      answer: { id: '1' },
    }),
  )
  const durationMs = KINDS.length * 100
  const base = { version: 1, method, requestId: 'cpi-1', directorUuid: 'd', startedAt, durationMs, arguments: [], result: null } as const
  return { ...base, error: undefined, entries, omitted: 0, ...more }
}

const TRACES = [
  call('create_vm', '2026-01-01T00:00:00.000Z'),
  call('delete_vm', '2026-01-01T00:00:01.000Z', { error: 'Bosh::Clouds::CloudError: no room' }),
]

describeWithTools({ tool: '/usr/bin/chromium', package: 'chromium' }, 'the page of traces in a browser', () => {
  let browser: Browser
  let page: Page
  const requested: string[] = []

  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
    page = await browser.newPage()
    page.on('request', (sent) => requested.push(sent.url()))
    await page.setContent(tracePage(TRACES))
  }, 60_000)

  afterAll(async () => browser?.close())

  it.each(['light', 'dark'])('has no barrier for people in %s colours, opened or closed', async (value) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])

    expect(await barriersOf(page)).toEqual([])
    await page.$$eval('details', (all) => {
      for (const details of all) details.open = true
    })
    expect(await barriersOf(page)).toEqual([])
  })

  it('opens a line by keyboard', async () => {
    await page.setContent(tracePage(TRACES))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    expect(await page.$$eval('details', (all) => all.map(({ open }) => open).indexOf(true))).toBe(0)
  })

  it('takes no text for HTML, and needs no network', async () => {
    expect(await page.title()).toBe('CPI trace: create_vm, delete_vm')
    expect(await page.$$eval('main b, main script', (found) => found.length)).toBe(0)
    expect(requested.filter((url) => /^https?:/.test(url))).toEqual([])
  })

  it('puts several calls on one axis', async () => {
    const bars = await page.$$eval('section > details:first-of-type .bar', (all) => all.map((bar) => bar.getBoundingClientRect().left))

    expect(bars).toHaveLength(2)
    expect(bars[1]).toBeGreaterThan((bars[0] ?? 0) + 50)
  })
})
