import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from './support/served-emulator.ts'
import { CERTIFICATE, type Endpoint, tlsServer } from './support/tls-server.ts'

const KEYS = { api_key: 'an-api-key', secret_access_key: 'a-secret-key', timeout: { global: 2, unreachable: 0.1 } }

/** A port of the loopback interface where nobody listens: the one of `discard`, which needs root. */
const NOBODY = 9

const PAGE = '<!DOCTYPE html><html><head><style>b { color: red }</style><title>404 Not Found</title></head><body>…</body></html>'

async function messageFor(config: unknown): Promise<string> {
  const { stdout } = await runCpi(['--config', await writeConfig(config)], request('has_vm', ['vm-1']))
  return (JSON.parse(stdout) as { readonly error: { readonly message: string } | null }).error?.message ?? 'no error'
}

describe("an operator's mistake in the way to the cloud", () => {
  let served: ServedEmulator
  let tls: Endpoint
  let page: Endpoint

  beforeAll(async () => {
    served = await serveEmulator(20)
    tls = await tlsServer()
    const server = createServer((_incoming, outgoing) => outgoing.writeHead(404, { 'Content-Type': 'text/html' }).end(PAGE))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    page = { endpoint: `http://127.0.0.1:${port}/client`, port, close: () => server.close() }
  })

  afterAll(async () => {
    await served.close()
    tls.close()
    page.close()
  })

  it.each<[mistake: string, cloudstack: () => object, parts: readonly (string | RegExp)[]]>([
    ['a wrong path', () => ({ endpoint: page.endpoint }), ['HTTP 404', 'the page "404 Not Found"', '/client/api', 'cloudstack.endpoint']],
    ['https for http', () => ({ endpoint: served.endpoint.replace('http:', 'https:') }), ['does not speak TLS', 'cloudstack.endpoint']],
    ['http for https', () => ({ endpoint: tls.endpoint.replace('https:', 'http:') }), [/127\.0\.0\.1/, 'cloudstack.endpoint']],
    ['a self-signed certificate', () => ({ endpoint: tls.endpoint }), ['self-signed certificate', 'cloudstack.ca_cert']],
    ['a port where nobody listens', () => ({ endpoint: `http://127.0.0.1:${NOBODY}/client/api` }), ['ECONNREFUSED', 'cloudstack.endpoint']],
    ['a name that DNS does not know', () => ({ endpoint: 'http://cloud.invalid/client/api' }), ['cloud.invalid', 'cloudstack.endpoint']],
    [
      'a dead proxy',
      () => ({ endpoint: served.endpoint, proxy_host: '127.0.0.1', proxy_port: NOBODY }),
      [`the proxy 127.0.0.1:${NOBODY} cannot be reached`, 'cloudstack.proxy_host'],
    ],
    [
      'a dead proxy before an https endpoint',
      () => ({ endpoint: tls.endpoint, proxy_host: '127.0.0.1', proxy_port: NOBODY }),
      [`the proxy 127.0.0.1:${NOBODY} cannot be reached`, 'cloudstack.proxy_host'],
    ],
    ['a wrong key', () => ({ endpoint: served.endpoint }), ['cloudstack.api_key and cloudstack.secret_access_key']],
    [
      'a wrong secret',
      () => ({ ...served.settings(), secret_access_key: 'another-secret' }),
      ['cloudstack.api_key and cloudstack.secret_access_key'],
    ],
    [
      'a path as ca_cert',
      () => ({ endpoint: tls.endpoint, ca_cert: '/etc/ssl/ca.pem' }),
      ['cloudstack.ca_cert holds no certificate', 'looks like a path'],
    ],
    [
      'a cut ca_cert',
      () => ({ endpoint: tls.endpoint, ca_cert: CERTIFICATE.replace(/\n[^\n]+\n(-+END)/, '\n$1') }),
      ['cloudstack.ca_cert: certificate 1 of 1 cannot be read', 'paste it whole'],
    ],
    [
      'a bad ca_cert of the storage',
      () => ({ endpoint: tls.endpoint, stemcell: { ca_cert: 'x' } }),
      ['cloudstack.stemcell.ca_cert holds no certificate'],
    ],
  ])('is named, with the setting: %s', async (_mistake, cloudstack, parts) => {
    const message = await messageFor(cloudConfig({ ...KEYS, ...cloudstack() }))

    for (const part of parts)
      expect(message).toMatch(part instanceof RegExp ? part : new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    expect(message).not.toMatch(/openssl|<html|node_modules/i)
  })

  it('in the file is named with its place', async () => {
    expect(await messageFor('{"cloud": nothing}')).toMatch(/the config file ".*cpi\.json" is not JSON/)
  })
})
