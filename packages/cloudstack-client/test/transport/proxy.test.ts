import { mayUseProxy, proxyConfig, proxyFor } from '../../src/transport/proxy.ts'

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
    ['http://100%:a%20b@proxy.test:1', { protocol: 'http', host: 'proxy.test', port: 1, auth: { username: '100%', password: 'a b' } }],
  ])('takes %s apart', (address, proxy) => {
    expect(proxyConfig(address)).toEqual({ proxy })
  })

  it('does not repeat an address that it cannot read, because there may be a password in it', () => {
    expect(() => proxyConfig('user:password at proxy')).toThrow('the proxy is not an address such as http://proxy.example.com:3128')
  })
})

describe('mayUseProxy', () => {
  it.each([
    ['nothing configured, an empty environment', {}, {}, false],
    ['a configured proxy', { proxy: { protocol: 'http', host: 'proxy.test', port: 80 } }, {}, true],
    ['a proxy in the environment', {}, { HTTPS_PROXY: 'http://proxy.test' }, true],
    ['the same in lower case', {}, { all_proxy: 'http://proxy.test' }, true],
    ['an empty variable', {}, { http_proxy: '' }, false],
    ['only exceptions', {}, { no_proxy: '*' }, false],
    ['a proxy in the environment that is ruled out', { proxy: false as const }, { http_proxy: 'http://proxy.test' }, false],
  ])('with %s', (_what, config, environment, expected) => {
    expect(mayUseProxy(config, environment)).toBe(expected)
  })
})

describe('proxyFor', () => {
  const before = { ...process.env }

  afterEach(() => {
    process.env = { ...before }
  })

  it('decodes the login that the environment names', async () => {
    process.env['https_proxy'] = 'http://us%40er:p%25w@proxy.test:3128'

    expect(await proxyFor('https://cloud.test/client/api', {})).toEqual({
      proxy: { protocol: 'http', host: 'proxy.test', port: 3128, auth: { username: 'us@er', password: 'p%w' } },
    })
  })

  it('is none for an address that the environment excepts', async () => {
    process.env['https_proxy'] = 'http://proxy.test:3128'
    process.env['no_proxy'] = 'cloud.test'

    expect(await proxyFor('https://cloud.test/client/api', {})).toEqual({ proxy: false })
  })

  it('is none for an address in a network that the environment excepts', async () => {
    process.env['http_proxy'] = 'http://proxy.test:3128'
    process.env['no_proxy'] = '10.0.0.0/8'

    expect(await proxyFor('http://10.1.2.3/client/api', {})).toEqual({ proxy: false })
    expect(await proxyFor('http://11.1.2.3/client/api', {})).not.toEqual({ proxy: false })
  })

  it.each(['socks5://proxy.test:1080', '::::'])('is refused where the environment names what is not an HTTP proxy: %s', async (address) => {
    process.env['https_proxy'] = address

    await expect(proxyFor('https://cloud.test/client/api', {})).rejects.toMatchObject({
      failure: 'unusable-proxy',
      message: 'in the environment, the proxy is not an address such as http://proxy.example.com:3128',
    })
  })

  it('is the configured one, whatever the environment says', async () => {
    process.env['https_proxy'] = 'http://other.test:3128'
    const configured = proxyConfig('http://proxy.test:3128')

    expect(await proxyFor('https://cloud.test/client/api', configured)).toBe(configured)
  })
})
