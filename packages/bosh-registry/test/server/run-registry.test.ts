import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { connect as connectTls } from 'node:tls'
import { createRegistryClient } from '../../src/client/index.ts'
import { type RunningRegistry, runRegistry } from '../../src/server/run-registry.ts'
import { makeCertificate } from '../support/certificate.ts'
import { createRecordingLog } from '../support/recording-log.ts'

const noWaiting = { nowMs: () => Date.now(), sleepMs: async () => undefined }

describe('a registry from its config file', () => {
  let folder: string
  let running: RunningRegistry | undefined

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
  })
  afterEach(async () => {
    await running?.stop()
    running = undefined
    await rm(folder, { recursive: true })
  })

  async function start(http: object = {}, more: object = {}): Promise<RunningRegistry> {
    await configure(http, more)
    const machineAddresses = async () => async (id: string) => (id === 'vm-here' ? ['127.0.0.1'] : [])
    running = await runRegistry(path.join(folder, 'registry.json'), {
      log: createRecordingLog(),
      nowMs: () => Date.now(),
      machineAddresses,
    })
    return running
  }

  async function configure(http: object = {}, more: object = {}): Promise<void> {
    const config = {
      http: { address: '127.0.0.1', port: 0, user: 'admin', password: 'first', ...http },
      db: { adapter: 'sqlite', database: path.join(folder, 'registry.db') },
      ...more,
    }
    await writeFile(path.join(folder, 'registry.json'), JSON.stringify(config))
  }

  const clientOf = (url: string, password: string, ca?: string) =>
    createRegistryClient({ endpoint: url, user: 'admin', password, timeoutMs: 5_000, ...(ca === undefined ? {} : { ca }) }, noWaiting)

  it('responds to a client that ends its side of the connection with its request', async () => {
    const { url } = await start()
    const login = Buffer.from('admin:first').toString('base64')
    const head = ['PUT /instances/vm-1/settings HTTP/1.1', 'Host: registry', `Authorization: Basic ${login}`, 'Content-Length: 2']
    const socket = connectTcp(Number(new URL(url).port), '127.0.0.1')

    socket.end(`${head.join('\r\n')}\r\n\r\n{}`)

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('serves HTTPS with its own certificate, TLS 1.2 at least', async () => {
    const { ca, ...tls } = makeCertificate(folder, 'first')
    const { url } = await start({ tls })
    const port = Number(new URL(url).port)

    await clientOf(url, 'first', ca).write('vm-1', { a: 1 })
    const refused = await new Promise<string>((resolve) => {
      const socket = connectTls({ port, host: '127.0.0.1', ca, maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1' })
      socket
        .once('secureConnect', () => resolve('connected'))
        .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    })

    expect(url).toMatch(/^https:/)
    expect(await clientOf(url, 'first', ca).read('vm-1')).toEqual({ a: 1 })
    await expect(clientOf(url, 'first').read('vm-1')).rejects.toThrow('no response from the registry')
    expect(refused).not.toBe('connected')
  })

  it('lets every additional user in, and nobody else', async () => {
    const { url } = await start({ additional_users: [{ username: 'second', password: 'x y%' }] })
    const client = (user: string, password: string) => createRegistryClient({ endpoint: url, user, password, timeoutMs: 5_000 }, noWaiting)

    await client('second', 'x y%').write('vm-1', { a: 1 })

    expect(await clientOf(url, 'first').read('vm-1')).toEqual({ a: 1 })
    await expect(client('second', 'first').write('vm-1', {})).rejects.toThrow('got HTTP 401')
    await expect(client('third', 'x y%').write('vm-1', {})).rejects.toThrow('got HTTP 401')
  })

  it('reloads logins and certificate while it runs', async () => {
    const first = makeCertificate(folder, 'first')
    const second = makeCertificate(folder, 'second')
    const registry = await start({ tls: { certificate: first.certificate, private_key: first.private_key } })

    await configure({ password: 'second', tls: { certificate: second.certificate, private_key: second.private_key } })
    await registry.reload()

    await clientOf(registry.url, 'second', second.ca).write('vm-1', {})
    await expect(clientOf(registry.url, 'first', second.ca).write('vm-1', {})).rejects.toThrow('got HTTP 401')
    await expect(clientOf(registry.url, 'second', first.ca).write('vm-1', {})).rejects.toThrow('no response')
  })

  it.each([
    ['an empty certificate', 'certificate', '', 'the file that http.tls.certificate names holds no certificate: give the PEM text'],
    ['an empty key', 'private_key', '', 'the file that http.tls.private_key names holds no private key without a passphrase (PEM)'],
    [
      'another key',
      'private_key',
      'other',
      'the file that http.tls.private_key names does not belong to the file that http.tls.certificate names',
    ],
  ] as const)('keeps the old certificate rather than serve with %s', async (_what, file, replaced, message) => {
    const first = makeCertificate(folder, 'first')
    const registry = await start({ tls: { certificate: first.certificate, private_key: first.private_key } })
    await writeFile(first[file], replaced === 'other' ? await readFile(makeCertificate(folder, 'second').private_key) : '')

    const config = path.join(folder, 'registry.json')
    await writeFile(config, (await readFile(config, 'utf8')).replaceAll('"first"', '"changed"'))

    await expect(registry.reload()).rejects.toThrow(message)

    // All or nothing: the old logins as well.
    await clientOf(registry.url, 'first', first.ca).write('vm-1', {})
  })

  it('keeps the old logins if the new config is invalid', async () => {
    const registry = await start()
    await writeFile(path.join(folder, 'registry.json'), '{"http": {}}')

    await expect(registry.reload()).rejects.toThrow('Database configuration is missing')

    await clientOf(registry.url, 'first').write('vm-1', {})
  })

  it('keeps settings across a restart, encrypted if a key is given', async () => {
    await writeFile(path.join(folder, 'key'), 'a'.repeat(64))
    const encryption = { encryption: { key_file: path.join(folder, 'key') } }
    const before = await start({}, encryption)
    await clientOf(before.url, 'first').write('vm-1', { a: 1 })
    await before.stop()

    const after = await start({}, encryption)

    expect(await clientOf(after.url, 'first').read('vm-1')).toEqual({ a: 1 })
  })

  it('closes the store, its history too, when it is stopped', async () => {
    await writeFile(path.join(folder, 'key'), 'a'.repeat(64))
    const history = path.join(folder, 'history')
    /** Whether this process has the history open, by what Linux says of it. */
    const isOpen = async () => {
      const descriptors = await readdir('/proc/self/fd')
      const names = await Promise.all(descriptors.map(async (number) => readlink(`/proc/self/fd/${number}`).catch(() => '')))
      return names.includes(history)
    }
    const registry = await start({}, { encryption: { key_file: path.join(folder, 'key'), history_file: history } })
    const before = await isOpen()
    await registry.stop()
    running = undefined

    expect([before, await isOpen()]).toEqual([true, false])
  })

  it('lets a machine read its own settings, identified by its address', async () => {
    const { url } = await start(
      { allow_loopback: false },
      { cloud: { plugin: 'cloudstack', cloudstack: { endpoint: 'http://127.0.0.1:9/client/api', api_key: 'k', secret_access_key: 's' } } },
    )
    await clientOf(url, 'first').write('vm-here', { mine: true })
    await clientOf(url, 'first').write('vm-there', { mine: false })

    const here = await fetch(`${url}/instances/vm-here/settings`)
    const there = await fetch(`${url}/instances/vm-there/settings`)

    expect([here.status, there.status]).toEqual([200, 500])
  })

  it('asks the cloud again for the addresses of a machine after five seconds', async () => {
    let nowMs = Date.now()
    const asked: string[] = []
    await configure(
      { allow_loopback: false },
      { cloud: { plugin: 'cloudstack', cloudstack: { endpoint: 'http://127.0.0.1:9/client/api', api_key: 'k', secret_access_key: 's' } } },
    )
    running = await runRegistry(path.join(folder, 'registry.json'), {
      log: createRecordingLog(),
      nowMs: () => nowMs,
      machineAddresses: async () => async (id) => {
        asked.push(id)
        return ['127.0.0.1']
      },
    })
    await clientOf(running.url, 'first').write('vm-1', {})

    for (const passedMs of [0, 4_900, 200]) {
      nowMs += passedMs
      await fetch(`${running.url}/instances/vm-1/settings`)
    }

    expect(asked).toEqual(['vm-1', 'vm-1'])
  })

  it('closes the connection of a client that sends too slowly', async () => {
    const { url } = await start({ request_timeout_seconds: 0.2 })
    const socket = connectTcp(Number(new URL(url).port), '127.0.0.1')

    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n')
    const response = await new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (part) => {
        text += String(part)
      })
      socket.once('close', () => resolve(text))
    })

    expect(response).toMatch(/^HTTP\/1\.1 408/)
  })

  it('names the address that is not available', async () => {
    const { url } = await start()
    await configure({ port: Number(new URL(url).port) })

    const second = runRegistry(path.join(folder, 'registry.json'), {
      log: createRecordingLog(),
      nowMs: () => 0,
      machineAddresses: async () => async () => [],
    })

    await expect(second).rejects.toThrow(/^http\.address and http\.port: cannot listen on 127\.0\.0\.1, port \d+: .*EADDRINUSE/)
  })
})
