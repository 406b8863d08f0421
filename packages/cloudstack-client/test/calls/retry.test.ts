import { createNetwork, createVolume, deleteVolume, listZones } from '../../src/api/index.ts'
import { isRead } from '../../src/calls/retry.ts'
import { makeClient } from '../support/make-client.ts'
import { failure, type Step } from '../support/scripted-transport.ts'

const EMPTY = { listzonesresponse: {} }
const DELETED = { deletevolumeresponse: { success: true } }
const gateway = (status: number) => ({ status, contentType: 'text/html', body: '<html>Bad Gateway', retryAfterSeconds: 1 })
const GATEWAY: Step = { status: 502, contentType: 'text/html', body: '<html>Bad Gateway' }
const CREATED = { createvolumeresponse: { volume: { id: 'v' } } }

describe('a read', () => {
  it.each<[string, Step]>([
    ['a refused connection', 'refused'],
    ['a broken connection', 'broken'],
    ['a request without answer', 'timed-out'],
    ['a server under maintenance', failure(503, 'maintenance')],
    ['a gateway without server', GATEWAY],
    ["a gateway's 504 in JSON", { status: 504, contentType: 'application/json', body: '{"error":{"code":504}}' }],
  ])('is sent again after %s', async (_what, step) => {
    const { client, transport, clock } = makeClient([step, step, EMPTY])

    expect(await client.list(listZones, {})).toEqual([])
    expect(transport.requests).toHaveLength(3)
    expect(clock.slept).toEqual([500, 1000])
  })

  it('gives up after four more tries', async () => {
    const { client, transport, clock } = makeClient(['broken'])

    await expect(client.list(listZones, {})).rejects.toMatchObject({ kind: 'unreachable', retryable: true })
    expect(transport.requests).toHaveLength(5)
    expect(clock.slept).toEqual([500, 1000, 2000, 4000])
  })

  it('is sent again when a gateway wants it to be', async () => {
    const { client, clock } = makeClient([{ ...GATEWAY, retryAfterSeconds: 7 }, EMPTY])

    await client.list(listZones, {})

    expect(clock.slept).toEqual([7000])
  })

  it('waits no longer for an answer than the caller has left', async () => {
    const { client, transport } = makeClient([EMPTY])

    await client.list(listZones, {}, { timeoutMs: 10_000 })

    expect(transport.raw.map(({ timeoutMs }) => timeoutMs)).toEqual([10_000])
  })

  it('is not sent again when the certificate is not trusted', async () => {
    const { client, transport } = makeClient(['certificate'])

    await expect(client.list(listZones, {})).rejects.toMatchObject({
      kind: 'unreachable',
      retryable: false,
      hint: expect.stringContaining('authority'),
    })
    expect(transport.requests).toHaveLength(1)
  })

  it('is not sent again when CloudStack failed inside', async () => {
    const { client, transport } = makeClient([failure(530, 'Internal error executing command')])

    await expect(client.list(listZones, {})).rejects.toMatchObject({ kind: 'internal-error' })
    expect(transport.requests).toHaveLength(1)
  })

  it('is known by CloudStack’s own rule', () => {
    expect(['listZones', 'getApiLimit', 'queryAsyncJobResult', 'findHostsForMigration'].map(isRead)).toEqual([true, true, true, true])
    expect(['deleteVolume', 'registerTemplate', 'login', 'listen'].map(isRead)).toEqual([false, false, false, false])
    expect(['getUploadParamsForTemplate', 'getUploadParamsForVolume'].map(isRead)).toEqual([false, false])
  })
})

describe('a command that creates something', () => {
  it.each<[string, Step]>([
    ['a broken connection', 'broken'],
    ['a request without answer', 'timed-out'],
    ["a proxy's 502", gateway(502)],
    ["a proxy's 503, with the time when to try again", gateway(503)],
    ["a proxy's 504", gateway(504)],
    ["a gateway's 503 in JSON", { ...gateway(503), contentType: 'application/json', body: '{"error":{"code":503}}' }],
    ["CloudStack's own 503", failure(503, 'maintenance')],
    ["CloudStack's own 504", failure(504, 'too late')],
    ['garbage', 'garbage'],
  ])('is never sent again after %s, because it may have been carried out', async (_what, step) => {
    const { client, transport } = makeClient([step, CREATED])

    await expect(client.run(createVolume, { name: 'v' })).rejects.toMatchObject({ command: 'createVolume', isUncertain: true })
    expect(transport.requests).toHaveLength(1)
  })

  it.each<[string, Step]>([
    ['a refused connection', 'refused'],
    ['throttling', failure(429, 'please retry after [9684] ms.')],
  ])('is sent again after %s, because it was not processed', async (_what, step) => {
    const { client, transport } = makeClient([step, CREATED])

    expect(await client.run(createVolume, { name: 'v' })).toEqual({ id: 'v' })
    expect(transport.requests).toHaveLength(2)
  })

  it.each<[string, Step]>([
    ['a certificate that is not trusted', 'certificate'],
    ['a redirect', { status: 302, contentType: 'text/html', body: '' }],
    ["a proxy's refusal", { status: 403, contentType: 'text/html', body: '' }],
    ["a proxy's throttling", gateway(429)],
    ["CloudStack's refusal", failure(431, 'no such zone')],
  ])('was certainly not processed after %s', async (_what, step) => {
    const { client } = makeClient([step])

    await expect(client.run(createVolume, { name: 'v' })).rejects.toMatchObject({ isUncertain: false })
  })
})

describe('a deletion', () => {
  it.each<[string, Step]>([
    ['a broken connection', 'broken'],
    ['a gateway without server', GATEWAY],
  ])('is sent again after %s, because that is harmless', async (_what, step) => {
    const { client, transport } = makeClient([step, DELETED])

    expect(await client.run(deleteVolume, { id: 'v' })).toEqual({ success: true })
    expect(transport.requests).toHaveLength(2)
  })
})

describe('refused connections', () => {
  it('are waited out for as long as the caller has patience', async () => {
    const { client, clock } = makeClient(['refused'], { timeouts: { unreachableMs: 60_000 } })
    const startMs = clock.nowMs()

    await expect(client.run(createVolume, { name: 'v' })).rejects.toMatchObject({ kind: 'unreachable', isUncertain: false })
    expect(clock.nowMs() - startMs).toBe(60_000)
  })

  it('are waited out no longer than the call may take', async () => {
    const { client, clock } = makeClient(['refused'], { timeouts: { unreachableMs: 60_000 } })
    const startMs = clock.nowMs()

    await expect(client.list(listZones, {}, { timeoutMs: 10_000 })).rejects.toMatchObject({ kind: 'unreachable' })
    expect(clock.nowMs() - startMs).toBeLessThanOrEqual(10_000)
  })

  it('are tried again at least every four seconds, so that a restarted server is noticed soon', async () => {
    const { client, clock } = makeClient([...Array.from({ length: 5 }, (): Step => 'refused'), EMPTY], {
      timeouts: { unreachableMs: 60_000 },
    })

    await client.list(listZones, {})

    expect(clock.slept).toEqual([500, 1000, 2000, 4000, 4000])
  })

  it('are waited out anew after an attempt that reached the server', async () => {
    const { client, clock } = makeClient(['refused', 'refused', 'broken', 'refused', EMPTY], { timeouts: { unreachableMs: 2000 } })

    expect(await client.list(listZones, {})).toEqual([])
    expect(clock.slept).toEqual([500, 1000, 500, 500])
  })

  it('do not count among the attempts of a read', async () => {
    const refusals = Array.from({ length: 9 }, (): Step => 'refused')
    const { client } = makeClient([...refusals, 'broken', 'broken', EMPTY], { timeouts: { unreachableMs: 60_000 } })

    expect(await client.list(listZones, {})).toEqual([])
  })
})

describe('a command that changes something', () => {
  it.each<[string, Step]>([
    ['a refused connection', 'refused'],
    ['a server under maintenance', failure(503, 'maintenance')],
    ['throttling', failure(429, 'please retry after [9684] ms.')],
  ])('is sent again after %s, because it was not', async (_what, step) => {
    const { client, transport } = makeClient([step, DELETED])

    expect(await client.run(deleteVolume, { id: 'v' })).toEqual({ success: true })
    expect(transport.requests).toHaveLength(2)
  })

  it('is signed anew for each try', async () => {
    const { client, transport } = makeClient([failure(429, 'please retry after [1000000] ms.'), DELETED])

    await client.run(deleteVolume, { id: 'v' }, { timeoutMs: 2_000_000 })

    expect(transport.requests.map(({ expires }) => expires)).toEqual(['2026-01-31T10:10:00+0000', '2026-01-31T10:26:40+0000'])
  })

  it('may take all the time that is left, where a read is asked again after a minute', async () => {
    const { client, transport } = makeClient([{ createnetworkresponse: { network: { id: 'n1' } } }, EMPTY])

    await client.run(createNetwork, { name: 'n', networkofferingid: 'o', zoneid: 'z' }, { timeoutMs: 100_000 })
    await client.list(listZones, {}, { timeoutMs: 100_000 })

    expect(transport.raw.map(({ timeoutMs }) => timeoutMs)).toEqual([100_000, 60_000])
  })
})

describe('throttling', () => {
  it.each<[string, Step]>([
    ['no time at all', failure(429, 'please retry after [0] ms.')],
    ['no second', { ...gateway(429), retryAfterSeconds: 0 }],
    ['a time in the past', { ...gateway(429), retryAfterSeconds: -60 }],
  ])('that names %s is not answered by a flood of requests', async (_what, step) => {
    const { client, clock, transport } = makeClient([step, step, DELETED])

    await client.run(deleteVolume, { id: 'v' })

    expect(transport.requests).toHaveLength(3)
    expect(clock.slept).toEqual([100, 100])
  })

  it('is waited out for the time that the server names, as often as it takes', async () => {
    const throttled = failure(429, 'The given user has reached his/her account api limit, please retry after [9684] ms.')
    const { client, clock } = makeClient([throttled, throttled, throttled, throttled, throttled, throttled, EMPTY])

    expect(await client.list(listZones, {})).toEqual([])
    expect(clock.slept).toEqual([9684, 9684, 9684, 9684, 9684, 9684])
  })

  it('is waited out for the exact time of the text where Retry-After rounds it', async () => {
    const { client, clock } = makeClient([failure(429, 'please retry after [9684] ms.', { retryAfterSeconds: 9 }), EMPTY])

    await client.list(listZones, {})

    expect(clock.slept).toEqual([9684])
  })

  it('does not count among the attempts of a read', async () => {
    const { client } = makeClient([...Array.from({ length: 4 }, () => failure(429, 'slow down')), 'broken', EMPTY])

    expect(await client.list(listZones, {})).toEqual([])
  })

  it('honours Retry-After where the text names no time, and waits a second where neither does', async () => {
    const { client, clock } = makeClient([failure(429, 'slow down', { retryAfterSeconds: 7 }), failure(429, 'slow down'), EMPTY])

    await client.list(listZones, {})

    expect(clock.slept).toEqual([7000, 1000])
  })

  it.each([5000, 9684])('is reported at once when only %i ms are left, and it names no less', async (timeoutMs) => {
    const { client, clock } = makeClient([failure(429, 'please retry after [9684] ms.')])

    await expect(client.list(listZones, {}, { timeoutMs })).rejects.toMatchObject({ kind: 'throttled', retryable: true })
    expect(clock.slept).toEqual([])
  })
})
