import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { configure } from 'cpi-core/config'
import { examine, type Finding } from 'cpi-core/doctor'
import { describeWithTools } from 'workspace/required-tools'
import { checkCertificate, checkEndpoint, checkStorageVm, describeProxy } from '../../src/doctor/connection-checks.ts'
import { cloudConfig } from '../support/run-cpi.ts'
import { CERTIFICATE, type Endpoint, tlsServer } from '../support/tls-server.ts'

function configWith(stemcell: object) {
  const cloudstack = {
    endpoint: 'https://cloud.example.com/client/api',
    api_key: 'an-api-key',
    secret_access_key: 'a-secret-key',
    stemcell,
  }
  return configure(cloudConfig(cloudstack), {}).config
}

describe('the storage VM', () => {
  let server: Endpoint

  beforeAll(async () => {
    server = await tlsServer()
  })

  afterAll(() => server.close())

  it('with a certificate that is not trusted fails, and with its authority in the configuration is in order', async () => {
    const address = `127.0.0.1:${server.port}`

    await expect(checkStorageVm(configWith({}), address)).rejects.toMatchObject({
      state: 'failed',
      message: expect.stringContaining('which is not accepted'),
      remedy: expect.stringContaining('cloudstack.stemcell.ca_cert'),
    })
    expect(await checkStorageVm(configWith({ ca_cert: CERTIFICATE }), address)).toContain(
      `${address} is reachable, with the certificate of`,
    )
  })

  it('with a certificate that nobody wants to be verified is in order', async () => {
    expect(await checkStorageVm(configWith({ skip_verify_ssl: true }), `127.0.0.1:${server.port}`)).toContain('is reachable')
  })

  it('that does not answer fails, with the ways out', async () => {
    await expect(checkStorageVm(configWith({}), '127.0.0.1:9')).rejects.toMatchObject({
      message: expect.stringContaining('127.0.0.1 cannot be reached on port 9: connect ECONNREFUSED'),
      remedy: expect.stringContaining('stemcell.upload_address'),
    })
  })
})

describe('the line of the endpoint', () => {
  async function lineFor(skewMs: number): Promise<Finding> {
    const server = createServer((_incoming, outgoing) =>
      outgoing.writeHead(401, { Date: new Date(Date.now() + skewMs).toUTCString(), 'Content-Type': 'application/json' }).end('{}'),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/api`
    const { config } = configure(cloudConfig({ endpoint, api_key: 'an-api-key', secret_access_key: 'a-secret-key' }), {})
    return examine('endpoint', 'endpoint', async () => checkEndpoint(config)).finally(() => server.close())
  }

  it.each([-120_000, 120_000])('complains about a clock that is %d ms away', async (skewMs) => {
    expect(await lineFor(skewMs)).toMatchObject({ state: 'failed', remedy: 'set both clocks by NTP' })
  })

  it('names the difference of clocks that are near enough', async () => {
    const { state, text } = await lineFor(-30_000)

    expect(state).not.toBe('failed')
    if (state === 'ok') expect(text).toMatch(/answers in \d+ ms, clocks differ by (29|3\d) s$/)
  })
})

describe('the line of the proxy', () => {
  const configFor = (more: object, endpoint = 'https://cloud.example.com/client/api') =>
    configure(cloudConfig({ endpoint, api_key: 'an-api-key', secret_access_key: 'a-secret-key', ...more }), {}).config

  it.each<[string, object, NodeJS.ProcessEnv, string]>([
    ['no proxy', {}, {}, 'none'],
    ['an empty variable', {}, { https_proxy: '' }, 'none'],
    [
      'that of the configuration',
      { proxy_host: 'p.example.com', proxy_port: 3128 },
      { https_proxy: 'http://other:1' },
      'p.example.com:3128, from the configuration',
    ],
    ['a variable', {}, { https_proxy: 'http://u:secret@p:3128' }, 'p:3128, from https_proxy'],
    ['a variable in capitals', {}, { HTTPS_PROXY: 'http://p:3128' }, 'p:3128, from https_proxy'],
    ['exceptions', {}, { https_proxy: 'http://p:3128', no_proxy: 'localhost' }, 'p:3128, from https_proxy, except for no_proxy'],
  ])('shows %s', async (_what, more, environment, text) => {
    expect(await describeProxy(configFor(more), environment)).toBe(text)
  })

  it('is about the scheme of the endpoint', async () => {
    const environment = { http_proxy: 'http://a:1', https_proxy: 'http://b:1' }

    expect(await describeProxy(configFor({}, 'http://cloud.example.com/client/api'), environment)).toBe('a:1, from http_proxy')
  })
})

const DAY_MS = 86_400_000

/** A certificate for 127.0.0.1 that is its own authority, made by openssl. */
function certificateFor(days: number): { readonly cert: string; readonly key: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'))
  const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', String(days)]
  execFileSync('openssl', ['req', '-x509', ...kind, '-subj', '/CN=api.example.com', '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const made = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') }
  rmSync(folder, { recursive: true })
  return made
}

describeWithTools({ tool: 'openssl', package: 'openssl' }, 'the line of TLS', () => {
  async function lineFor(days: number, { nowMs = Date.now(), skip_verify_ssl = false } = {}): Promise<Finding> {
    const server = await tlsServer(certificateFor(days))
    const { endpoint } = server
    const cloudstack = { endpoint, api_key: 'an-api-key', secret_access_key: 'a-secret-key', skip_verify_ssl }
    const { config } = configure(cloudConfig(cloudstack), {})
    return examine('tls', 'TLS', async () => checkCertificate(config, nowMs)).finally(() => server.close())
  }

  it('names the certificate, complains when it ends soon or has ended, and is in order once it is renewed', async () => {
    const soon = await lineFor(10)
    const ended = await lineFor(10, { nowMs: Date.now() + 20 * DAY_MS })
    const renewed = await lineFor(365, { nowMs: Date.now() + 20 * DAY_MS })

    expect(soon).toMatchObject({ state: 'warning', remedy: 'renew the certificate of the API' })
    expect(soon.text).toMatch(/^of api\.example\.com, signed by api\.example\.com, until .* GMT: 9 days left$/)
    expect(ended).toMatchObject({ state: 'failed', remedy: 'renew the certificate of the API', text: expect.stringContaining('expired') })
    expect(renewed.state).toBe('ok')
  })

  it('complains from 30 days before its end, and from its first day after', async () => {
    const states: string[] = []
    for (const left of [32, 28, -1]) states.push((await lineFor(100, { nowMs: Date.now() + (100 - left) * DAY_MS })).state)

    expect(states).toEqual(['ok', 'warning', 'failed'])
  })

  it('complains about a certificate that is not verified, and is in order once it is', async () => {
    const before = await lineFor(365, { skip_verify_ssl: true })
    const after = await lineFor(365)

    expect(before).toMatchObject({ state: 'warning', remedy: 'set cloudstack.ca_cert instead of cloudstack.skip_verify_ssl' })
    expect(after.state).toBe('ok')
  })
})

describeWithTools({ tool: 'openssl', package: 'openssl' }, 'the storage VM by an address', () => {
  it('is in order with a certificate for its name, whose authority is known', async () => {
    const identity = certificateFor(10)
    const server = await tlsServer(identity)

    const line = await checkStorageVm(configWith({ ca_cert: identity.cert }), `127.0.0.1:${server.port}`).finally(() => server.close())

    expect(line).toContain('is reachable, with the certificate of api.example.com')
  })
})

describe('the certificate', () => {
  it('is that of the host of the endpoint, wherever else something listens on its port', async () => {
    const server = await tlsServer()
    const endpoint = `https://127.0.0.2:${server.port}/client/api`
    const { config } = configure(cloudConfig({ endpoint, api_key: 'an-api-key', secret_access_key: 'a-secret-key' }), {})

    // Nothing listens there.
    await expect(checkCertificate(config).finally(() => server.close())).rejects.toThrow(`127.0.0.2:${server.port}`)
  })
})
