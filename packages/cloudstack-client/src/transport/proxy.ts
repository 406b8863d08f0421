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

const PROXY_VARIABLE = /^(?:npm_config_)?(?:(?:https?|all)_)?proxy$/i

/** Returns whether a request may go through a proxy: one is configured, or the environment names one and nobody has ruled that out. */
export function mayUseProxy({ proxy }: AxiosRequestConfig, environment: Readonly<Record<string, string | undefined>>): boolean {
  if (proxy !== undefined) return proxy !== false
  return Object.entries(environment).some(([name, value]) => PROXY_VARIABLE.test(name) && value !== undefined && value !== '')
}
