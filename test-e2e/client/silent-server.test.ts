import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { built } from '../support/built-programs.ts'
import { createWorkplace, type Workplace } from '../support/cpi-config.ts'

/** The time of the whole process; without a working time limit it would never end. */
const PATIENCE_MS = 120_000

/** Node 20 loses combined timeout signals to the garbage collector, which therefore runs all the time. */
describe('a CloudStack that accepts connections and never answers', () => {
  let server: Server
  let workplace: Workplace
  let collecting: readonly string[]

  beforeAll(async () => {
    workplace = await createWorkplace()
    const preload = await workplace.file('collect-garbage.cjs', 'setInterval(() => globalThis.gc(), 5).unref()')
    collecting = ['--expose-gc', '--require', preload]
    server = createServer((socket) => socket.resume().on('error', () => undefined)).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(async () => {
    server.close()
    await workplace.remove()
  })

  async function run(program: string, words: readonly string[], stdin = '') {
    const child = spawn(process.execPath, [...collecting, program, ...words], { timeout: PATIENCE_MS, killSignal: 'SIGKILL' })
    child.stdin.end(stdin)
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
    return { out, err, signal: child.signalCode }
  }
  const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/api`

  it('ends the command line at its time limit', async () => {
    const config = await workplace.file('cloudstack.ini', `[cloudstack]\nendpoint = ${endpoint()}\nkey = k\nsecret = s\n`)

    const { err, signal } = await run(built.cloudstack, ['call', 'listZones', '--config', config, '--timeout', '0.5'])

    expect({ err, signal }).toEqual({ err: expect.stringMatching(/no answer|time/i), signal: null })
  })

  it('ends a CPI call at its time limit, with an answer', async () => {
    const cloudstack = { endpoint: endpoint(), api_key: 'k', secret_access_key: 's', default_zone: 'z', timeout: { global: 1 } }
    const config = await workplace.file('cpi.json', JSON.stringify({ cloud: { plugin: 'cloudstack', properties: { cloudstack } } }))
    const request = JSON.stringify({ method: 'has_vm', arguments: ['vm-1'], context: { director_uuid: 'd' }, api_version: 2 })

    const { out, signal } = await run(built.cpi, ['--config', config], request)

    expect(signal).toBeNull()
    expect(JSON.parse(out)).toMatchObject({ error: { message: expect.stringMatching(/no answer|time/i) } })
  })
})
