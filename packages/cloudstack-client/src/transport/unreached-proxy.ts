/** What Node's errors of a failed connection hold, besides their message. */
interface FailedConnection {
  readonly syscall?: unknown
  readonly address?: unknown
  readonly hostname?: unknown
  readonly port?: unknown
  /** With several addresses of one host, Node reports one error per address. */
  readonly errors?: readonly FailedConnection[]
}

export interface Route {
  readonly endpoint: string
  /** The proxy that was named; undefined = the environment decides, `false` = none. */
  readonly proxy: string | false | undefined
}

const DEFAULT_PORT: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

/**
 * Returns the proxy to which a connection failed, as `host:port`; undefined if it is the endpoint itself that was not reached. A proxy of the
 * environment is recognised by the address that Node names: it is not the endpoint's.
 */
export function unreachedProxy(failed: FailedConnection, { endpoint, proxy }: Route): string | undefined {
  const connection = failed.errors?.[0] ?? failed
  if (proxy === false || (connection.syscall !== 'connect' && connection.syscall !== 'getaddrinfo')) return undefined
  if (proxy !== undefined) return placeOf(new URL(proxy))
  const { hostname, protocol, port } = new URL(endpoint)
  const endpointPort = port === '' ? DEFAULT_PORT[protocol] : Number(port)
  const isElsewhere = connection.port === undefined ? connection.hostname !== bare(hostname) : Number(connection.port) !== endpointPort
  if (!isElsewhere) return undefined
  const host = String(connection.hostname ?? connection.address)
  return connection.port === undefined ? host : `${host}:${String(connection.port)}`
}

function placeOf({ hostname, protocol, port }: URL): string {
  return `${hostname}:${port === '' ? DEFAULT_PORT[protocol] : port}`
}

/** Node names IPv6 addresses without the brackets that they have in a URL. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}
