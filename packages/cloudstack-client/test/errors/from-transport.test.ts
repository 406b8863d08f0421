import { TransportError } from '../../src/api/index.ts'
import { errorFromTransport, errorFromUnreadable } from '../../src/errors/from-transport.ts'

const ENDPOINT = 'https://cloud.test/client/api'

describe('the error of a call without an answer', () => {
  it.each([
    ['refused', 'unreachable', true],
    ['broken', 'unreachable', true],
    ['timed-out', 'timed-out', true],
    ['certificate', 'unreachable', false],
    ['cancelled', 'cancelled', false],
  ] as const)('names the endpoint when the connection was %s', (failure, kind, retryable) => {
    const cause = new TransportError(failure, 'the reason')

    expect(errorFromTransport('listZones', cause, ENDPOINT)).toMatchObject({
      kind,
      retryable,
      cause,
      message: 'listZones got no answer from https://cloud.test/client/api: the reason',
    })
  })

  it('quotes what came instead of an answer', () => {
    expect(errorFromUnreadable('x', { status: 404, contentType: 'text/html' }, '').message).toBe(
      'x got no CloudStack answer but HTTP 404 text/html with nothing',
    )
    expect(
      errorFromUnreadable('x', { status: 301, contentType: 'text/html', location: 'https://cloud.example.com/client/api' }, '').hint,
    ).toMatch(/redirects to https:\/\/cloud\.example\.com\/client\/api.*https:\/\/ instead of http:/)
    expect(errorFromUnreadable('x', { status: 504, contentType: 'text/html' }, '<html>')).toMatchObject({
      kind: 'unavailable',
      retryable: true,
    })
  })
})
