import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen, type RunningEmulator } from '../../src/server/listen.ts'
import { type Stage, stage } from '../support.ts'

let running: RunningEmulator
let on: Stage

beforeEach(async () => {
  on = stage()
  running = await listen(on.emulator, '127.0.0.1', 0)
})

afterEach(async () => {
  await running.close()
})

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends headers that `fetch` does not allow. */
function send(
  path: string,
  { method = 'GET', headers = {}, body = '' }: Sent,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request(new URL(path, running.endpoint), { method, headers }, (response) => {
      text(response).then((received) => resolve({ status: response.statusCode ?? 0, body: received }), reject)
    })
      .once('error', reject)
      .end(body)
  })
}

const json = { 'content-type': 'application/json' }

describe("the emulator's own API", () => {
  it.each([
    ['a foreign name for this address', { host: 'attacker.example:8080' }],
    ['a foreign origin', { origin: 'http://attacker.example' }],
    ['no origin that can be named', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses requests with %s', async (_what, headers) => {
    const page = await send('/_emulator/', { headers })
    const reset = await send('/_emulator/reset', { method: 'POST', headers })

    expect([page.status, reset.status]).toEqual([403, 403])
  })

  it('answers its own page', async () => {
    const { origin, host } = new URL(running.endpoint)

    expect((await send('/_emulator/reset', { method: 'POST', headers: { origin, host } })).status).toBe(200)
  })

  it.each([
    ['a clock moved by 1e300', 'clock', '{"advanceSeconds":1e300}', 400],
    ['a clock moved back', 'clock', '{"advanceSeconds":-1}', 400],
    ['what is not JSON', 'clock', '{', 400],
    ['a status that HTTP does not know', 'faults', '[{"command":"listZones","phase":"after","kind":"garbage","code":1000000}]', 400],
    ['a delay longer than a timer can', 'faults', '[{"command":"listZones","phase":"after","kind":"delay","delayMs":1e12}]', 400],
    ['a body that is too large', 'faults', `["${'x'.repeat(200_000)}"]`, 413],
  ])('refuses %s, in one line of JSON without a stack', async (_what, path, body, status) => {
    const answer = await send(`/_emulator/${path}`, { method: 'POST', headers: json, body })

    expect(answer.status).toBe(status)
    expect(Object.keys(JSON.parse(answer.body) as object)).toEqual(['error'])
    expect(answer.body).not.toMatch(/ at .*:\d+:\d+/)
  })

  it('does not move the clock beyond the year 9999 in several steps', async () => {
    const statuses = new Set<number>()
    const body = JSON.stringify({ advanceSeconds: 10 * 366 * 86_400 })

    for (let step = 0; step < 900; step++) statuses.add((await send('/_emulator/clock', { method: 'POST', headers: json, body })).status)

    expect(statuses).toEqual(new Set([200, 400]))
    expect(new Date(on.emulator.clock.nowMs()).getUTCFullYear()).toBeLessThan(10_000)
  })
})

it('answers a request to CloudStack’s API that is too large without a stack', async () => {
  const { status, body } = await send('/client/api', { method: 'POST', body: 'x'.repeat(5 * 1024 * 1024) })

  expect([status, body]).toEqual([413, '{"error":"the request cannot be read"}'])
})
