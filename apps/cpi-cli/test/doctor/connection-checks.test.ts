import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { configure } from 'cpi-core/config'
import { examine, type Finding } from 'cpi-core/doctor'
import { describeWithTools } from 'workspace/required-tools'
import { checkCertificate, checkStorageVm } from '../../src/doctor/connection-checks.ts'
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

  it('that does not answer fails, with the ways out', async () => {
    await expect(checkStorageVm(configWith({}), '127.0.0.1:9')).rejects.toMatchObject({
      message: expect.stringContaining('127.0.0.1 cannot be reached on port 9: connect ECONNREFUSED'),
      remedy: expect.stringContaining('stemcell.upload_address'),
    })
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

  it('complains about a certificate that is not verified, and is in order once it is', async () => {
    const before = await lineFor(365, { skip_verify_ssl: true })
    const after = await lineFor(365)

    expect(before).toMatchObject({ state: 'warning', remedy: 'set cloudstack.ca_cert instead of cloudstack.skip_verify_ssl' })
    expect(after.state).toBe('ok')
  })
})
