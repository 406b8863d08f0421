import type { AxiosRequestConfig } from 'axios'

/** Returns axios's proxy options: none (the environment decides), `false`, or the proxy's parts. @throws {TypeError} for an invalid address */
export function proxyConfig(proxy: string | false | undefined): AxiosRequestConfig {
  if (proxy === undefined) return {}
  if (proxy === false) return { proxy: false }
  if (!/^https?:\/\//.test(proxy) || !URL.canParse(proxy))
    throw new TypeError('the proxy is not an address such as http://proxy.example.com:3128')
  const { protocol, hostname, port, username, password } = new URL(proxy)
  return {
    proxy: {
      protocol: protocol.slice(0, -1),
      host: hostname,
      port: port === '' ? defaultPort(protocol) : Number(port),
      ...(username === '' ? {} : { auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) } }),
    },
  }
}

const defaultPort = (protocol: string): number => (protocol === 'https:' ? 443 : 80)
