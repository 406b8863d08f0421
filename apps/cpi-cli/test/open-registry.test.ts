import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterTest } from 'workspace/after-test'
import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from './support/served-emulator.ts'

/** As the CLI's old server answers: 201 for new settings, 404 for unknown ones. */
async function serveRegistry() {
  const documents = new Map<string, string>()
  const logins = new Set<string | undefined>()
  const answers: Readonly<Record<string, (id: string, body: string) => readonly [number, string?]>> = {
    GET: (id) => (documents.has(id) ? [200, JSON.stringify({ status: 'ok', settings: documents.get(id) })] : [404]),
    PUT: (id, body) => {
      const status = documents.has(id) ? 200 : 201
      documents.set(id, body)
      return [status]
    },
    DELETE: (id) => [documents.delete(id) ? 200 : 404],
  }
  const server = createServer((incoming, outgoing) => {
    logins.add(incoming.headers.authorization)
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const [status = 404, text] =
        answers[incoming.method ?? '']?.(incoming.url?.split('/')[2] ?? '', Buffer.concat(chunks).toString()) ?? []
      outgoing.writeHead(status).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { documents, logins, endpoint, close }
}

const NETWORKS = { default: { type: 'manual', ip: '10.1.1.77', netmask: '255.255.255.0', cloud_properties: { name: 'net-isolated' } } }

describe('a director of API version 1, with the built program and a registry over HTTP', () => {
  let served: ServedEmulator

  beforeAll(async () => {
    served = await serveEmulator(50)
  })

  afterAll(() => served.close())

  it('finds the settings under the name of the machine before it boots, its disk in them, and nothing afterwards', async () => {
    const registry = await serveRegistry()
    afterTest(registry.close)
    const base = cloudConfig(served.settings()) as { cloud: { properties: object } }
    const section = { endpoint: registry.endpoint, user: 'admin', password: 'a-registry-password' }
    const config = await writeConfig({ cloud: { ...base.cloud, properties: { ...base.cloud.properties, registry: section } } })
    const old = { api_version: 1, context: { director_uuid: 'd' } }
    const run = async (method: string, args: readonly unknown[]) =>
      JSON.parse((await runCpi(['--config', config], request(method, args, old))).stdout)

    const { result: vm } = await run('create_vm', ['agent-1', 'ubuntu-22.04', { compute_offering: 'small' }, NETWORKS, [], {}])
    expect(vm).toMatch(/^[0-9a-f-]{36}$/)
    const [name = ''] = [...registry.documents.keys()]
    expect(name).toMatch(/^vm-/)

    const { result: disk } = await run('create_disk', [1024, {}, vm])
    expect(await run('attach_disk', [vm, disk])).toMatchObject({ result: null, error: null })
    expect(JSON.parse(registry.documents.get(name) ?? '')).toMatchObject({
      agent_id: 'agent-1',
      disks: { persistent: { [disk]: { path: expect.any(String) } } },
    })

    expect(await run('delete_vm', [vm])).toMatchObject({ error: null })
    expect(registry.documents.size).toBe(0)
    expect([...registry.logins]).toEqual([`Basic ${Buffer.from('admin:a-registry-password').toString('base64')}`])
  })
})
