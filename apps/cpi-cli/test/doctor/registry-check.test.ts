import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { configure, type RegistryConfig } from 'cpi-core/config'
import { examine, type Finding } from 'cpi-core/doctor'
import { checkRegistry } from '../../src/doctor/registry-check.ts'
import { CERTIFICATE, tlsServer } from '../support/tls-server.ts'

const LOGIN = `Basic ${Buffer.from('admin:s3cret').toString('base64')}`

/** A registry without settings. @param restarting what it answers instead */
async function serveRegistry(restarting?: number) {
  const server = createServer(({ headers }, outgoing) => {
    outgoing.writeHead(restarting ?? (headers.authorization === LOGIN ? 404 : 401)).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** Short, because nothing here comes back. */
const PATIENCE_MS = 300

async function lineFor(endpoint: string, more: object = {}): Promise<Finding> {
  const cloudstack = { endpoint: 'https://cloud.example.com/client/api', api_key: 'an-api-key', secret_access_key: 'a-secret-key' }
  const registry = { endpoint, user: 'admin', password: 's3cret', ...more }
  const { config } = configure(
    { cloud: { plugin: 'cloudstack', properties: { cloudstack, agent: { mbus: 'nats://n:p@h:4222' }, registry } } },
    {},
  )
  return examine('registry', 'registry', async () => checkRegistry(config.registry as RegistryConfig, PATIENCE_MS))
}

describe('the line of the registry', () => {
  it('with another login fails, and is in order with that of the registry', async () => {
    const { endpoint, close } = await serveRegistry()

    const before = await lineFor(endpoint, { password: 'another' })
    const after = await lineFor(endpoint)
    close()

    expect(before).toMatchObject({
      state: 'failed',
      text: `${endpoint} refuses the login`,
      remedy: 'set registry.user and registry.password to those of the registry',
      code: 'cloudstack-cpi/registry-failed',
    })
    expect(after).toMatchObject({ state: 'ok', text: `${endpoint} answers and accepts the login` })
  })

  it('without a registry at that address fails, and is in order once it runs', async () => {
    const gone = await serveRegistry()
    gone.close()
    const running = await serveRegistry()

    const before = await lineFor(gone.endpoint)
    const after = await lineFor(running.endpoint)
    running.close()

    expect(before).toMatchObject({ state: 'failed', remedy: 'start the registry, or correct registry.endpoint' })
    expect(before.text).toMatch(/does not answer: connect ECONNREFUSED/)
    expect(after.state).toBe('ok')
  })

  it('at the address of something else says what answers', async () => {
    const { endpoint, close } = await serveRegistry(500)

    const line = await lineFor(endpoint)
    close()

    expect(line).toMatchObject({ state: 'failed', text: `${endpoint} answers with HTTP 500` })
  })

  it('with a certificate that is not trusted fails, and gets beyond it with the authority in the configuration', async () => {
    const server = await tlsServer()
    const endpoint = `https://127.0.0.1:${server.port}`

    const before = await lineFor(endpoint)
    const after = await lineFor(endpoint, { ca_cert: CERTIFICATE })
    server.close()

    expect(before).toMatchObject({ state: 'failed', remedy: 'set registry.ca_cert to the certificate of its authority' })
    // Not a registry, but it was asked.
    expect(after.remedy).not.toContain('ca_cert')
  })
})
