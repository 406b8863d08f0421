import { unreachedProxy } from '../../src/transport/unreached-proxy.ts'

const ENDPOINT = 'https://cloud.test/client/api'
const REFUSED = { syscall: 'connect', address: '10.0.0.9', port: 3128 }

describe('the proxy that was not reached', () => {
  it('is the one that was named', () => {
    expect(unreachedProxy(REFUSED, { endpoint: ENDPOINT, proxy: 'http://user:secret@proxy.test:3128' })).toBe('proxy.test:3128')
    expect(unreachedProxy({ syscall: 'getaddrinfo', hostname: 'proxy.test' }, { endpoint: ENDPOINT, proxy: 'http://proxy.test' })).toBe(
      'proxy.test:80',
    )
  })

  it('is recognised by an address that is not that of the endpoint', () => {
    expect(unreachedProxy(REFUSED, { endpoint: ENDPOINT, proxy: undefined })).toBe('10.0.0.9:3128')
    expect(unreachedProxy({ errors: [REFUSED] }, { endpoint: ENDPOINT, proxy: undefined })).toBe('10.0.0.9:3128')
    expect(unreachedProxy({ syscall: 'getaddrinfo', hostname: 'proxy.test' }, { endpoint: ENDPOINT, proxy: undefined })).toBe('proxy.test')
  })

  it.each([
    ['the endpoint was not reached', { ...REFUSED, port: 443 }, undefined],
    ['the name of the endpoint is not known', { syscall: 'getaddrinfo', hostname: 'cloud.test' }, undefined],
    ['proxies are not used', REFUSED, false],
    ['a connection broke', { syscall: 'read', port: 3128 }, 'http://proxy.test:3128'],
  ] as const)('is none if %s', (_when, failed, proxy) => {
    expect(unreachedProxy(failed, { endpoint: ENDPOINT, proxy })).toBeUndefined()
  })
})
