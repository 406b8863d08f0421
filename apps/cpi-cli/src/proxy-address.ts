import { type CpiConfig, cpiError } from 'cpi-core'

/**
 * Returns the address of the configured proxy; undefined without one. `proxy_host` may have a scheme, a port and a login of its own.
 * @throws {CpiError} if it is not a host
 */
export function proxyAddress({ proxy_host, proxy_port, proxy_user, proxy_password }: CpiConfig['cloudstack']): string | undefined {
  if (proxy_host === undefined) return undefined
  const text = proxy_host.includes('://') ? proxy_host : `http://${proxy_host}`
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address === undefined || !['http:', 'https:'].includes(address.protocol) || address.pathname !== '/') {
    throw cpiError(
      'configuration-invalid',
      `cloudstack.proxy_host is "${proxy_host}": give a host such as proxy.example.com, or http://proxy.example.com`,
    )
  }
  if (address.port === '') address.port = String(proxy_port)
  // A URL encodes everything in a login but the percent sign.
  if (proxy_user !== undefined) address.username = encodeURIComponent(proxy_user)
  if (proxy_password !== undefined) address.password = encodeURIComponent(proxy_password.reveal())
  return address.href
}
