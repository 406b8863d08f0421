import { TransportError } from '../../src/api/index.ts'
import { errorFromTransport, errorFromUnreadable } from '../../src/errors/from-transport.ts'

const ENDPOINT = 'https://cloud.test/client/api'

describe('the error of a call without an answer', () => {
  it.each([
    ['refused', 'unreachable', true, false],
    ['broken', 'unreachable', true, true],
    ['timed-out', 'timed-out', true, true],
    ['certificate', 'unreachable', false, false],
    ['unusable-proxy', 'unreachable', false, false],
    ['cancelled', 'cancelled', false, true],
  ] as const)('names the endpoint when the connection was %s', (failure, kind, retryable, isUncertain) => {
    const cause = new TransportError(failure, 'the reason')

    expect(errorFromTransport('listZones', cause, ENDPOINT)).toMatchObject({
      kind,
      retryable,
      isUncertain,
      cause,
      message: 'listZones got no answer from https://cloud.test/client/api: the reason',
    })
  })

  it.each([
    ['CERT_HAS_EXPIRED', /renewed, or set this machine's clock/],
    ['CERT_NOT_YET_VALID', /clock, which is behind/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /name the endpoint as its certificate does/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /certificate of the endpoint's authority/],
  ])('with a certificate that is refused as %s gives the advice that helps', (code, hint) => {
    const cause = new TransportError('certificate', 'the reason', { cause: Object.assign(new Error('x'), { code }) })

    expect(errorFromTransport('listZones', cause, ENDPOINT)).toMatchObject({ hint: expect.stringMatching(hint) })
  })

  it('names the proxy that was not reached, and gives no advice on the endpoint', () => {
    const cause = new TransportError('refused', 'the proxy proxy.test:3128 cannot be reached: connect ECONNREFUSED', {
      proxy: 'proxy.test:3128',
    })

    expect(errorFromTransport('listZones', cause, ENDPOINT)).toMatchObject({
      kind: 'unreachable',
      hint: expect.stringMatching(/of the proxy/),
    })
  })

  it.each([
    ['<!DOCTYPE html><html><head><title>\n 404 Not\nFound</title></head><body><h1>x</h1>', 'the page "404 Not Found"'],
    ['<html><style>b {}</style><b>Sign</b> in</html>', 'the page "Sign in"'],
    ['<HTML><STYLE>b {}</STYLE><B>Sign</B> out</HTML>', 'the page "Sign out"'],
    ['x'.repeat(1000), `"${'x'.repeat(200)}"`],
  ])('cuts %s to what a reader needs', (start, shown) => {
    expect(errorFromUnreadable('x', { status: 404, contentType: 'text/html' }, start).message).toMatch(`HTTP 404 text/html with ${shown}`)
  })

  it.each([
    [200, true],
    [302, false],
    [404, false],
    [407, false],
    [408, true],
    [500, true],
    [502, true],
  ])('with HTTP %i leaves open whether the call was carried out: %p', (status, isUncertain) => {
    expect(errorFromUnreadable('x', { status, contentType: 'text/html' }, '')).toMatchObject({ isUncertain })
  })

  it.each([
    [401, 'unreadable-answer', /login of its own/],
    [403, 'unreadable-answer', /a firewall or a proxy/],
    [404, 'unreadable-answer', /end in the path of the API/],
    [413, 'unreadable-answer', /no request of this size/],
    [429, 'throttled', /limits the calls/],
    [431, 'unreadable-answer', /headers of this size/],
    [451, 'unreadable-answer', /a firewall or a proxy/],
    [500, 'unreadable-answer', /failed inside/],
    [511, 'unreadable-answer', /the network wants a login/],
    [520, 'unreadable-answer', /failed inside/],
    [200, 'unreadable-answer', /end in the path of the API/],
  ])('blames for HTTP %i what is to blame', (status, kind, hint) => {
    expect(errorFromUnreadable('x', { status, contentType: 'text/html' }, '')).toMatchObject({ kind, hint: expect.stringMatching(hint) })
  })

  it('asks for the login of a proxy that wants one', () => {
    expect(errorFromUnreadable('x', { status: 407, contentType: 'text/html' }, '').hint).toMatch(/user and its password/)
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
