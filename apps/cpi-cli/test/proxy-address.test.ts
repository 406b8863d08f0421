import { configure } from 'cpi-core/config'
import { proxyAddress } from '../src/proxy-address.ts'
import { completedProxyVariables } from '../src/proxy-variables.ts'

function addressFor(keys: object): string | undefined {
  const cloudstack = { endpoint: 'https://cloud.example.com/client/api', api_key: 'k', secret_access_key: 's', ...keys }
  return proxyAddress(configure({ cloud: { plugin: 'cloudstack', properties: { cloudstack } } }, {}).config.cloudstack)
}

describe('the address of the proxy', () => {
  it.each([
    [{}, undefined],
    [{ proxy_host: 'proxy.example.com' }, 'http://proxy.example.com:8080/'],
    [{ proxy_host: 'http://proxy.example.com', proxy_port: 3128 }, 'http://proxy.example.com:3128/'],
    [{ proxy_host: 'https://proxy.example.com' }, 'https://proxy.example.com:8080/'],
    [{ proxy_host: 'proxy.example.com:3128' }, 'http://proxy.example.com:3128/'],
  ])('of %j is %s', (keys, address) => {
    expect(addressFor(keys)).toBe(address)
  })

  it.each(['p@ss:w/rd', 'p%41ss', '50%off', '%', 'pä€ß'])('holds the password %s as it is', (password) => {
    const url = new URL(addressFor({ proxy_host: 'proxy', proxy_user: 'adm%20in', proxy_password: password }) ?? '')

    expect([decodeURIComponent(url.username), decodeURIComponent(url.password)]).toEqual(['adm%20in', password])
  })

  it.each(['socks5://proxy', 'http://', 'proxy/path', 'https://proxy/path', 'two words'])('that is none is named: %s', (proxy_host) => {
    expect(() => addressFor({ proxy_host })).toThrow(`cloudstack.proxy_host is "${proxy_host}": give a host`)
  })
})

describe('proxy variables', () => {
  it('without a scheme mean a proxy that speaks HTTP', () => {
    const env = { https_proxy: '127.0.0.1:3128', HTTP_PROXY: 'https://p', all_proxy: '', no_proxy: 'localhost' }

    expect(completedProxyVariables(env)).toEqual({ https_proxy: 'http://127.0.0.1:3128' })
  })

  it('lose the blanks around them', () => {
    const env = { https_proxy: ' http://p:3128\n', http_proxy: ' p:3128', all_proxy: ' ' }

    expect(completedProxyVariables(env)).toEqual({ https_proxy: 'http://p:3128', http_proxy: 'http://p:3128', all_proxy: '' })
  })
})
