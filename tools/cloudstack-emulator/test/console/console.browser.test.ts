import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { barriersOf } from 'workspace/barriers'
import { describeWithTools } from 'workspace/required-tools'
import { PRETENDED } from '../../src/hypervisor/pretended.ts'
import { DEFAULT_SEED, type SeedInput } from '../../src/index.ts'
import { listen, type RunningEmulator } from '../../src/server/listen.ts'
import { type Stage, stage } from '../support.ts'

/** Would change the title if it were taken for HTML. */
const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
/** One section of each structure; the other lists differ only in their columns. */
const SECTIONS = ['journal', 'machines', 'networks', 'faults']
const POLLED_EVERY_MS = { polling: 50 }

/** The default cloud with few addresses, because axe looks at every one. */
function smallSeed(): SeedInput {
  const [zone] = DEFAULT_SEED.zones
  if (zone === undefined) throw new Error('the default seed has no zone')
  const network = {
    name: 'net-isolated',
    offering: 'DefaultIsolatedNetworkOfferingWithSourceNatService',
    account: 'user',
    cidr: '10.1.1.0/28',
  }
  const acquired = [{ account: 'user', network: 'net-isolated', first: '203.0.113.10', last: '203.0.113.12' }]
  return { ...DEFAULT_SEED, zones: [{ ...zone, publicRanges: ['203.0.113.0/27'], networks: [network], vpcs: [], acquired }] }
}

async function furnish(on: Stage): Promise<string> {
  const id = await on.deploy({ name: 'web-0', displayname: HOSTILE, userdata: Buffer.from(HOSTILE).toString('base64') })
  await on.call('createVolume', { zoneid: on.ids.zone, diskofferingid: on.ids.disk, name: HOSTILE })
  on.emulator.faults.add([
    { command: 'listZones', nth: 1, phase: 'before', kind: 'error', code: 530, text: HOSTILE },
    { command: 'deployVirtualMachine', nth: 2, phase: 'job', kind: 'delay', delayMs: 5000, text: HOSTILE },
  ])
  await on.call('listZones', { keyword: HOSTILE })
  return id
}

describeWithTools({ tool: '/usr/bin/chromium', package: 'chromium' }, 'the console in a browser', () => {
  let browser: Browser
  let page: Page
  let running: RunningEmulator
  let machine: string
  /** Of every machine. */
  let serialConsole = 'login:'
  const on = stage({ seed: smallSeed(), hypervisor: { ...PRETENDED, consoleOf: async () => serialConsole } })
  const complaints: string[] = []
  const requested = new Set<string>()

  beforeAll(async () => {
    machine = await furnish(on)
    running = await listen(on.emulator, '127.0.0.1', 0)
    browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
    page = await browser.newPage()
    await page.setViewport({ width: 1300, height: 800 })
    page.on('request', (request) => void requested.add(new URL(request.url()).host))
    page.on('pageerror', (error) => void complaints.push(String(error)))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
    })
    await page.goto(new URL('/_emulator/', running.endpoint).href)
    await shown('main .space .row')
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await running?.close()
  })

  async function go(hash: string): Promise<void> {
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
  }

  async function shown(selector: string, text = ''): Promise<void> {
    const isThere = `[...document.querySelectorAll(${JSON.stringify(selector)})].some((found) => found.textContent.includes(${JSON.stringify(text)}))`
    await page.waitForFunction(isThere, POLLED_EVERY_MS)
  }

  it.each(['light', 'dark'])(
    'has no barrier for people in %s colours, in any section',
    async (value) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      const found: string[] = []
      for (const section of SECTIONS) {
        await go(section === 'machines' ? `machines/${machine}` : section)
        await shown('nav [aria-current]', section.slice(1))
        found.push(...(await barriersOf(page)).map((barrier) => `${section}: ${barrier}`))
      }

      expect(found).toEqual([])
    },
    60_000,
  )

  it('shows a machine with its user data as the guest reads it, and takes no text for HTML', async () => {
    await go(`machines/${machine}`)
    await shown('#details pre', HOSTILE)
    await go('journal/4')
    await shown('#details pre', '<script>document.title=1</script>')

    expect(await page.title()).toBe('CloudStack emulator')
    expect(await page.$$eval('img, main script, #details script', (found) => found.length)).toBe(0)
    expect(complaints).toEqual([])
    expect([...requested]).toEqual([new URL(running.endpoint).host])
  })

  it('shows the serial console of a machine as it grows', async () => {
    await go(`machines/${machine}`)
    await shown('#details pre', 'login:')
    serialConsole += ' <b>vcap</b>'

    await shown('#details pre', 'login: <b>vcap</b>')
  })

  it('is used by keyboard: sections, rows, details', async () => {
    await go('journal')
    await page.keyboard.press('2')
    await shown('nav [aria-current]', 'Machines')
    await page.keyboard.press('ArrowDown')
    await shown('#details h2', 'web-0')
    await page.keyboard.press('Escape')
    await page.waitForFunction("document.getElementById('details').hidden", POLLED_EVERY_MS)
    await page.keyboard.press('?')

    expect(await page.$eval('dialog', (dialog) => dialog.hasAttribute('open'))).toBe(true)
    await page.keyboard.press('Escape')
  })

  it('adds and removes a fault, and moves the clock', async () => {
    const before = on.emulator.clock.nowMs()
    await go('faults')
    await shown('nav [aria-current]', 'Faults')
    await page.type('input[name=command]', 'startVirtualMachine')
    await page.keyboard.press('Enter')
    await shown('td', 'startVirtualMachine')
    expect(on.emulator.faults.list()).toMatchObject([{ command: 'deployVirtualMachine' }, { command: 'startVirtualMachine', nth: 1 }])

    await page.click('[aria-label="Remove the fault of startVirtualMachine"]')
    await page.waitForFunction("!document.querySelector('table').textContent.includes('startVirtualMachine')", POLLED_EVERY_MS)
    await page.click('#clock button')
    await page.waitForFunction(`Date.parse(document.querySelector('time').dateTime) >= ${before + 60_000}`, POLLED_EVERY_MS)

    expect(on.emulator.faults.list()).toHaveLength(1)
    expect(on.emulator.clock.nowMs() - before).toBe(60_000)
  })

  it('scrolls through 10,000 calls of which it draws a hundred at most, and follows new ones', async () => {
    const entry = { time: '2026-01-01T00:00:00.000Z', account: 'user', command: 'listZones', params: {}, status: 200, durationMs: 1 }
    await go('journal')
    await shown('nav [aria-current]', 'Journal')
    for (let calls = 0; calls < 10_000; calls += 1) on.emulator.journal.add(entry)
    await shown('nav [aria-current]', '10004')
    await page.focus('main .grid')
    await page.keyboard.press('Home')
    await shown('#details h2', '1 deployVirtualMachine')
    await page.keyboard.press('End')
    await shown('#details h2', '10004 listZones')
    on.emulator.journal.add({ ...entry, command: 'listNewest' })
    await shown('.space .row', 'listNewest')

    expect(await page.$$eval('.space .row', (rows) => rows.length)).toBeLessThan(100)
  })
})
