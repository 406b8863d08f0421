import { proxyConfig } from '../../src/transport/proxy.ts'

describe('proxyConfig', () => {
  it('leaves the choice to the environment by default', () => {
    expect(proxyConfig(undefined)).toEqual({})
    expect(proxyConfig(false)).toEqual({ proxy: false })
  })

  it.each([
    ['http://proxy.test:3128', { protocol: 'http', host: 'proxy.test', port: 3128 }],
    ['http://proxy.test', { protocol: 'http', host: 'proxy.test', port: 80 }],
    ['https://proxy.test', { protocol: 'https', host: 'proxy.test', port: 443 }],
    ['http://u%40x:p%3Aw@proxy.test:1', { protocol: 'http', host: 'proxy.test', port: 1, auth: { username: 'u@x', password: 'p:w' } }],
  ])('takes %s apart', (address, proxy) => {
    expect(proxyConfig(address)).toEqual({ proxy })
  })

  it('does not repeat an address that it cannot read, because there may be a password in it', () => {
    expect(() => proxyConfig('user:password at proxy')).toThrow('the proxy is not an address such as http://proxy.example.com:3128')
  })
})
