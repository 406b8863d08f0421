import { listen, type RunningEmulator } from '../../src/server/listen.ts'
import { stage } from '../support.ts'

let running: RunningEmulator

beforeAll(async () => {
  running = await listen(stage().emulator, '127.0.0.1', 0)
})

afterAll(async () => {
  await running.close()
})

const page = (path: string) => fetch(new URL(`/_emulator/${path}`, running.endpoint))

describe('the files of the console', () => {
  it('are served with a policy under which no text can become a script', async () => {
    const answer = await page('')

    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).not.toMatch(/<script>|style=|\son\w+=/)
  })

  it('are found from the address without a slash, and are all there', async () => {
    const html = await (await fetch(new URL('/_emulator', running.endpoint))).text()
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file)

    expect(files.length).toBeGreaterThan(5)
    expect(await Promise.all(files.map(async (file) => (await page(file)).status))).toEqual(files.map(() => 200))
  })

  it.each(['..%2fpackage.json', '%2e%2e/package.json', 'none.js'])('do not include %s', async (path) => {
    expect([403, 404]).toContain((await page(path)).status)
  })
})
