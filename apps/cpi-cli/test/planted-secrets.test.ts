import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { request, runCpi, writeConfig } from './support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from './support/served-emulator.ts'

/** In every place where an operator or a director may put one. The characters are those that are spelled differently in URLs and JSON. */
const planted = (where: string) => `pl4nted"${where}`
const inUrl = (where: string) => `user:${encodeURIComponent(planted(where))}@`

const ENV = {
  bosh: {
    password: planted('env-password'),
    mbus: { cert: { private_key: `-----BEGIN KEY-----\n${planted('env-key')}\n-----END KEY-----` } },
    blobstores: [
      { provider: 'dav', options: { endpoint: `http://${inUrl('env-url')}10.0.0.6:25250`, password: planted('env-blobstore') } },
    ],
  },
}

/** At the most talkative level; libraries that know DEBUG write too. */
const TALKATIVE = { PATH: process.env['PATH'], BOSH_CPI_LOG_LEVEL: 'silly', DEBUG: '*' }

describe('secrets that are planted everywhere', () => {
  let served: ServedEmulator
  let folder: string

  beforeAll(async () => {
    served = await serveEmulator(50)
    folder = await mkdtemp(path.join(tmpdir(), 'planted-'))
  })
  afterAll(async () => {
    await served.close()
    await rm(folder, { recursive: true })
  })

  const configured = async (cloudstack: object = {}) =>
    writeConfig({
      cloud: {
        plugin: 'cloudstack',
        properties: {
          cloudstack: {
            ...served.settings(),
            default_zone: 'zone-advanced',
            trace_dir: folder,
            timeout: { unreachable: 0.1 },
            ...cloudstack,
          },
          agent: {
            mbus: `nats://${inUrl('mbus')}10.0.0.6:4222`,
            blobstore: {
              provider: 'dav',
              options: { endpoint: `http://${inUrl('blobstore-url')}10.0.0.6`, password: planted('blobstore') },
            },
          },
          registry: { endpoint: `http://${inUrl('registry-url')}${new URL(served.endpoint).host}`, password: planted('registry') },
        },
      },
    })

  async function shown(args: readonly string[], stdin: string): Promise<string> {
    const { stdout, stderr } = await runCpi(args, stdin, { env: TALKATIVE })
    return `${stdout}\n${stderr}`
  }

  /** What all calls so far have left in the folder of traces; none may be running. */
  async function traced(): Promise<string> {
    return (await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n')
  }

  /** As it is, and as URLs, JSON, forms and base64 spell it. */
  function planteds(text: string): readonly string[] {
    return [...text.matchAll(/[^\s]{0,30}(pl4nted|cGw0bnRlZ|w0bnRlZ|bDRudGVk)[^\s]{0,30}/g)].map(([found]) => found)
  }

  const calls: readonly [string, string, unknown[]][] = [
    ['a machine that cannot be made', 'create_vm', ['agent-1', 'none', { compute_offering: 'small' }, {}, [], ENV]],
    ['a tag', 'set_vm_metadata', ['vm-1', { password: planted('tag'), name: 'web/0' }]],
    ['an argument of a wrong type', 'create_vm', ['agent-1', 'none', [planted('wrong')], {}, [], ENV]],
  ]

  it.each(calls)('are in no output of a call: %s', async (_what, method, args) => {
    const output = await shown(['--config', await configured()], request(method, args))
    const inJson = await shown(['--config', await configured({ log: { format: 'json' } })], request(method, args))

    expect(planteds(output + inJson + (await traced()))).toEqual([])
  })

  it.each([
    ['endpoint', { endpoint: `http://${inUrl('endpoint')}127.0.0.1:9/client/api` }],
    ['proxy', { proxy: `http://${inUrl('proxy')}127.0.0.1:9` }],
    ['keys', { api_key: planted('api-key'), secret_access_key: planted('secret-key') }],
    ['a misspelled setting', { secret_acess_key: planted('misspelled') }],
    ['a certificate', { ca_cert: planted('certificate') }],
  ])('are in no output of a call, a check or a list with a wrong setting: %s', async (_what, cloudstack) => {
    const config = await configured(cloudstack)

    const outputs = await Promise.all([
      shown(['--config', config], request('has_vm', ['vm-1'])),
      shown(['doctor', '--config', config], ''),
      shown(['explain', '--config', config], request('create_disk', [1024, {}, null])),
      shown(['orphans', '--config', config, '--director', 'd'], ''),
    ])

    expect(planteds([...outputs, await traced()].join('\n'))).toEqual([])
  })

  it('are in no output of a configuration or a request that is not JSON', async () => {
    const broken = await writeConfig(`{"cloud": {"secret": "${encodeURIComponent(planted('config'))}",,`)

    const outputs = [
      await shown(['--config', broken], request('has_vm', ['vm-1'])),
      await shown(['doctor', '--config', broken], ''),
      await shown(['--config', await configured()], `{"method":"has_vm","arguments":["pl4nted",,`),
      await shown(['explain', '--config', await configured()], `{"method":"has_vm","arguments":["pl4nted",,`),
      await shown(['migrate-config', broken], ''),
    ]

    expect(planteds([...outputs, await traced()].join('\n'))).toEqual([])
  })
})
