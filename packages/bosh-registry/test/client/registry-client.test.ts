import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterTest } from 'workspace/after-test'
import { createRegistryClient, RegistryError } from '../../src/client/index.ts'
import { LOGIN, registryInABox } from '../support/registry-in-a-box.ts'

const noWaiting = { nowMs: () => 0, sleepMs: async () => undefined }
const login = { user: LOGIN.username, password: LOGIN.password, timeoutMs: 5_000 }

/** Returns a clock that moves with every look at it. */
function steps(stepMs: number): () => number {
  let now = 0
  return () => (now += stepMs)
}

/** Starts a server that sends the same response to every request. */
async function answering(status: number, body = '', waiting = noWaiting) {
  const server = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = createRegistryClient({ endpoint: `127.0.0.1:${(server.address() as AddressInfo).port}`, ...login }, waiting)
  afterTest(() => new Promise((resolve) => server.close(resolve)))
  return { client }
}

describe('the registry’s client', () => {
  it('writes, reads and deletes settings', async () => {
    const box = await registryInABox()
    afterTest(box.close)
    const client = createRegistryClient({ endpoint: box.url, ...login }, noWaiting)

    await client.write('vm-1', { agent_id: 'a', disks: { persistent: {} } })

    expect(await client.read('vm-1')).toEqual({ agent_id: 'a', disks: { persistent: {} } })
    await client.forget('vm-1')
    await client.forget('vm-1')
    await expect(client.read('vm-1')).rejects.toThrow("Cannot read settings for 'vm-1', got HTTP 404")
  })

  it('uses the login in the endpoint if no other is given', async () => {
    const box = await registryInABox()
    afterTest(box.close)
    const endpoint = box.url.replace('://', `://${LOGIN.username}:${LOGIN.password}@`)

    await createRegistryClient({ endpoint, timeoutMs: 5_000 }, noWaiting).write('vm-1', {})

    expect((await box.call('GET', '/instances/vm-1/settings')).status).toBe(200)
  })

  it('repeats a request while the store of the registry is not available', async () => {
    const statuses = [503, 503, 200]
    const server = createServer((_request, response) => response.writeHead(statuses.shift() ?? 500).end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    afterTest(() => new Promise((resolve) => server.close(resolve)))
    const endpoint = `127.0.0.1:${(server.address() as AddressInfo).port}`

    await createRegistryClient({ endpoint, ...login }, noWaiting).write('vm-1', {})

    expect(statuses).toEqual([])
  })

  it('reports 503 when its time is over', async () => {
    const { client } = await answering(503, '', { ...noWaiting, nowMs: steps(2_000) })

    await expect(client.write('vm-1', {})).rejects.toThrow("Cannot update settings for 'vm-1', got HTTP 503")
  })

  it.each([200, 201, 204])('accepts status %d for a write', async (status) => {
    const { client } = await answering(status)

    await expect(client.write('vm-1', {})).resolves.toBeUndefined()
  })

  it('accepts 200 and 404 for a deletion, and nothing else', async () => {
    const gone = await answering(404)
    const broken = await answering(500)

    await expect(gone.client.forget('vm-1')).resolves.toBeUndefined()
    await expect(broken.client.forget('vm-1')).rejects.toThrow("Cannot delete settings for 'vm-1', got HTTP 500")
  })

  it.each(['not JSON', '{"settings":"not JSON"}', '{"settings":"[]"}', '{"settings":"7"}', '{}'])(
    'does not accept "%s" as settings',
    async (body) => {
      const { client } = await answering(200, body)

      await expect(client.read('vm-1')).rejects.toThrow(RegistryError)
    },
  )

  it.each([
    ['changes to another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n'],
    ['closes the connection', ''],
    ['closes the connection amid its response', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"settings":'],
  ])('fails where the registry %s, instead of waiting without end', async (_what, text) => {
    const server = createTcpServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(text)))
    afterTest(() => server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const client = createRegistryClient({ endpoint: `http://127.0.0.1:${port}`, ...login }, noWaiting)

    await expect(client.read('vm-1')).rejects.toThrow('no response from the registry')
  })

  it('waits for a silent registry no longer than its time limit', async () => {
    const server = createTcpServer((socket) => socket.on('error', () => undefined))
    afterTest(() => server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const client = createRegistryClient({ endpoint: `http://127.0.0.1:${port}`, ...login, timeoutMs: 50 }, noWaiting)

    await expect(client.read('vm-1')).rejects.toMatchObject({ cause: { message: expect.stringMatching(/^no response within \d+ ms$/) } })
  })

  it('retries while nothing listens, within its time limit', async () => {
    let now = 0
    let waits = 0
    const sleepMs = async (durationMs: number) => {
      waits += 1
      now += durationMs
    }
    const client = createRegistryClient({ endpoint: 'http://127.0.0.1:9', ...login }, { nowMs: () => now, sleepMs })

    const writing = client.write('vm-1', { password: 'S3CRET' })

    await expect(writing).rejects.toThrow("Cannot update settings for 'vm-1': no response from the registry at 127.0.0.1:9")
    await expect(writing).rejects.not.toThrow(/S3CRET|admin-password/)
    expect(waits).toBe(4)
  })
})
