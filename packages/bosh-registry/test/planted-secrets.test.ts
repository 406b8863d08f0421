import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/bosh-registry.js')

/** The characters are those that are spelled differently in URLs and JSON. */
const planted = (where: string) => `pl4nted"${where}`
const inUrl = (where: string) => `user:${encodeURIComponent(planted(where))}@`
const login = (user: string, password: string) => ({ authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` })

/** As it is, and as base64 spells it at each of its three positions. */
function planteds(output: string): readonly string[] {
  return [...output.matchAll(/[^\s]{0,30}(pl4nted|cGw0bnRlZ|w0bnRlZ|bDRudGVk)[^\s]{0,30}/g)].map(([found]) => found)
}

/** At the most talkative level; libraries that know DEBUG write too. */
const TALKATIVE = { PATH: process.env['PATH'], DEBUG: '*', NODE_DEBUG: 'http' }

describe('secrets that are planted everywhere', () => {
  let folder: string
  const file = (name: string) => path.join(folder, name)

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'planted-'))
    await writeFile(file('key'), 'ab'.repeat(32))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const configuration = (changes: object = {}) => ({
    loglevel: 'debug',
    http: {
      port: 0,
      address: '127.0.0.1',
      user: 'admin',
      password: planted('password'),
      additional_users: [{ username: 'b', password: planted('second') }],
    },
    db: { adapter: 'sqlite', database: file('registry.db') },
    encryption: { key_file: file('key') },
    cloud: {
      plugin: 'cloudstack',
      cloudstack: { endpoint: 'http://127.0.0.1:9/client/api', api_key: planted('api-key'), secret_access_key: planted('secret-key') },
    },
    ...changes,
  })

  async function start(config: object | string, ...args: string[]): Promise<ChildProcessWithoutNullStreams> {
    await writeFile(file('registry.json'), typeof config === 'string' ? config : JSON.stringify(config))
    const registry = spawn(process.execPath, [PROGRAM, '--config', file('registry.json'), ...args], { env: TALKATIVE })
    afterTest(() => registry.kill('SIGKILL'))
    return registry
  }

  async function outputOf(child: ChildProcessWithoutNullStreams): Promise<string> {
    return (await Promise.all([text(child.stdout), text(child.stderr)])).join('\n')
  }

  it('are in no output of a registry that serves, whatever it is asked', async () => {
    const cloud = createServer((_request, answer) => answer.writeHead(401).end('<html>refused</html>')).listen(0, '127.0.0.1')
    afterTest(() => cloud.close())
    await once(cloud, 'listening')
    const endpoint = `http://127.0.0.1:${(cloud.address() as AddressInfo).port}/client/api`
    const cloudstack = { endpoint, api_key: planted('api-key'), secret_access_key: planted('secret-key') }
    const registry = await start({ ...configuration({ cloud: { plugin: 'cloudstack', cloudstack } }), logfile: file('log') })
    const output = outputOf(registry)
    const url = await listening(file('log'), registry)
    const settings = `${url}/instances/vm-1/settings`
    const body = JSON.stringify({ agent_id: 'a', mbus: `nats://${inUrl('mbus')}10.0.0.6` })
    const admin = login('admin', planted('password'))

    const answers = [
      await fetch(settings, { method: 'PUT', body, headers: admin }),
      await fetch(settings, { method: 'PUT', body: `{"password":"${planted('body')},,`, headers: admin }),
      await fetch(settings, { method: 'PUT', body, headers: login('admin', planted('wrong')) }),
      await fetch(settings, { headers: login(planted('user'), 'x') }),
      await fetch(settings, { headers: { authorization: planted('scheme') } }),
      await fetch(`${url}/elsewhere`, { headers: admin }),
      await fetch(`${url}/metrics`, { headers: admin }),
      await fetch(`${url}/healthz`),
    ]
    const raw = connect(Number(new URL(url).port), '127.0.0.1')
    raw.end(`GET /\r\nAuthorization: Basic ${planted('malformed')}\r\n\r\n`)
    const malformed = await text(raw)
    registry.kill('SIGHUP')
    await fetch(settings, { headers: admin })
    registry.kill('SIGTERM')
    await once(registry, 'close')

    const shown = [
      await output,
      await readFile(file('log'), 'utf8'),
      malformed,
      ...(await Promise.all(answers.map((answer) => answer.text()))),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 500, 500, 404, 200, 200])
    expect(planteds(shown.join('\n'))).toEqual([])
  })

  it.each<[string, object | string]>([
    ['a database that does not answer', { db: { adapter: 'postgres', host: '127.0.0.1', port: 9, user: 'u', password: planted('db') } }],
    [
      'a database of another kind that does not answer',
      { db: { adapter: 'mysql2', host: '127.0.0.1', port: 9, user: 'u', password: planted('db') } },
    ],
    ['a misspelled setting', { htp: { password: planted('misspelled') } }],
    ['a setting of a wrong type', { http: { user: 'admin', password: [planted('list')] } }],
    [
      'an endpoint that is none',
      {
        cloud: { plugin: 'cloudstack', cloudstack: { endpoint: `nowhere://${inUrl('endpoint')}h`, api_key: 'k', secret_access_key: 's' } },
      },
    ],
    [
      'a certificate that is none',
      { http: { port: 0, user: 'admin', password: 'p', tls: { certificate: planted('certificate'), private_key: planted('key') } } },
    ],
    ['a configuration that is not JSON', `{"http":{"user":"admin","password":"${encodeURIComponent(planted('json'))}",,`],
  ])('are in no output of a registry that does not start: %s', async (_what, changes) => {
    const config = typeof changes === 'string' ? changes : configuration(changes)

    const outputs = await Promise.all(
      [[], ['re-encrypt']].map(async (args) => {
        const registry = await start(config, ...args)
        const output = outputOf(registry)
        await once(registry, 'close')
        return output
      }),
    )

    expect(outputs).not.toContain('')
    expect(planteds(outputs.join('\n'))).toEqual([])
  })

  it('are in no output of a registry whose key file holds something else', async () => {
    await writeFile(file('key'), planted('key'))
    const registry = await start(configuration())
    const output = outputOf(registry)
    await once(registry, 'close')

    expect(await output).toContain('contains no encryption key')
    expect(planteds(await output)).toEqual([])
  })
})

/** Returns the URL that the registry logs once it listens. @throws {Error} if it ends before */
async function listening(log: string, registry: ChildProcessWithoutNullStreams): Promise<string> {
  for (;;) {
    const url = /"url":"([^"]+)"/.exec(await readFile(log, 'utf8').catch(() => ''))?.[1]
    if (url !== undefined) return url
    if (registry.exitCode !== null) throw new Error('the registry ended')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
