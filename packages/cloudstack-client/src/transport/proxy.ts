import type { AxiosProxyConfig } from 'axios'
import { TransportError } from '../api/index.ts'
import { decodedLogin } from './decoded-login.ts'
import { isInExceptedNetwork } from './excepted-networks.ts'

/** axios's options for a proxy: none leaves the choice to the environment. */
export interface ProxyOptions {
  readonly proxy?: AxiosProxyConfig | false
}

export const NO_PROXY: ProxyOptions = { proxy: false }

/** Returns axios's proxy options: none (the environment decides), `false`, or the proxy's parts. @throws {TypeError} for an invalid address */
export function proxyConfig(proxy: string | false | undefined): ProxyOptions {
  if (proxy === undefined) return {}
  if (proxy === false) return NO_PROXY
  if (!/^https?:\/\//.test(proxy) || !URL.canParse(proxy))
    throw new TypeError('the proxy is not an address such as http://proxy.example.com:3128')
  const { protocol, hostname, port, username, password } = new URL(proxy)
  return {
    proxy: {
      protocol: protocol.slice(0, -1),
      host: hostname,
      port: port === '' ? defaultPort(protocol) : Number(port),
      ...(username === '' ? {} : { auth: { username: decodedLogin(username), password: decodedLogin(password) } }),
    },
  }
}

/**
 * Returns axios's proxy options for one address, from HTTPS_PROXY, HTTP_PROXY and NO_PROXY unless a proxy is configured. axios reads the
 * same variables, but sends a login as it is encoded there.
 * @throws {TransportError} if the environment names something that is not an HTTP proxy
 */
export async function proxyFor(url: string, configured: ProxyOptions): Promise<ProxyOptions> {
  if (configured.proxy !== undefined) return configured
  const { no_proxy: lower, NO_PROXY: upper = '' } = process.env
  if (isInExceptedNetwork(url, lower ?? upper)) return NO_PROXY
  const { getProxyForUrl } = await import('proxy-from-env')
  const address = getProxyForUrl(url)
  try {
    return proxyConfig(address === '' ? false : address)
  } catch (cause) {
    throw new TransportError('unusable-proxy', `in the environment, ${(cause as Error).message}`, { cause })
  }
}

const defaultPort = (protocol: string): number => (protocol === 'https:' ? 443 : 80)

const PROXY_VARIABLE = /^(?:npm_config_)?(?:(?:https?|all)_)?proxy$/i

/** Returns whether a request may go through a proxy: one is configured, or the environment names one and nobody has ruled that out. */
export function mayUseProxy({ proxy }: ProxyOptions, environment: Readonly<Record<string, string | undefined>>): boolean {
  if (proxy !== undefined) return proxy !== false
  return Object.entries(environment).some(([name, value]) => PROXY_VARIABLE.test(name) && value !== undefined && value !== '')
}
