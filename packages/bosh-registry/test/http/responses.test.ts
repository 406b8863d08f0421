import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Response } from 'express'
import { afterTest } from 'workspace/after-test'
import { sendTooManyRequests, sendUnavailable } from '../../src/http/responses.ts'
import { authorization, type Box, registryInABox } from '../support/registry-in-a-box.ts'

describe('a read with a condition', () => {
  let box: Box

  beforeAll(async () => {
    box = await registryInABox()
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })
  })
  afterAll(() => box.close())

  // `fetch` would add a header that switches conditions off.
  it.each(['*', '"any"', 'W/"any"'])('returns the settings whatever the caller has already: If-None-Match: %s', async (tag) => {
    const request = get(`${box.url}/instances/vm-1/settings`, { headers: { authorization, 'if-none-match': tag } })
    const [response] = (await once(request, 'response')) as [IncomingMessage]

    expect([response.statusCode, await text(response)]).toEqual([200, '{"status":"ok","settings":"{}"}'])
  })
})

describe('the headers of a response', () => {
  it('ask for a login, and do not name the program', async () => {
    const box = await registryInABox()
    afterTest(box.close)
    const { status, headers } = await box.call('PUT', '/instances/vm-1/settings', { login: false, body: '{}' })
    const health = await box.call('GET', '/healthz')

    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Bosh Registry"'])
    for (const each of [headers, health.headers]) {
      expect(each.get('content-type')).toBe('application/json; charset=utf-8')
      expect([each.get('x-powered-by'), each.get('etag')]).toEqual([null, null])
    }
  })
})

describe('a caller that has to wait', () => {
  it.each([
    [0, '1'],
    [999, '1'],
    [1000, '1'],
    [1001, '2'],
    [900_000, '900'],
  ])('for %i ms is told %s s, so that it does not come too early', (waitMs, seconds) => {
    const heads: unknown[] = []
    const response = {
      writeHead: (...head: readonly unknown[]) => {
        heads.push(head)
        return response
      },
      end: () => response,
    }

    sendTooManyRequests(response as unknown as Response, waitMs)
    sendUnavailable(response as unknown as Response, waitMs)

    const told = expect.objectContaining({ 'Retry-After': seconds })
    expect(heads).toEqual([
      [429, told],
      [503, told],
    ])
  })
})
