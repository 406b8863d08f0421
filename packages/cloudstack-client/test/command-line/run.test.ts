import { run } from '../../src/command-line/run.ts'
import type { ClientOptions, HttpTransportOptions } from '../../src/index.ts'
import { makeClient } from '../support/make-client.ts'
import { failure, type ScriptedTransport, type Step } from '../support/scripted-transport.ts'

const KEYS = { CLOUDSTACK_ENDPOINT: 'https://cloud.test/client/api', CLOUDSTACK_KEY: 'key', CLOUDSTACK_SECRET: 'secret' }

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly transport: ScriptedTransport
  readonly connected: ClientOptions & HttpTransportOptions
}

interface Given {
  readonly steps?: Step[]
  readonly env?: Record<string, string>
  readonly files?: Record<string, string>
}

async function cloudstack(words: string[], { steps = [{}], env = KEYS, files = {} }: Given = {}): Promise<Run> {
  let tell: ClientOptions['onCall']
  const { client, transport } = makeClient(steps, { onCall: (record) => tell?.(record) })
  let out = ''
  let err = ''
  let connected = {} as ClientOptions & HttpTransportOptions
  const code = await run(words, '1.2.3', {
    env,
    homeFolder: '/home/me',
    workFolder: '/here',
    readFile: (file) => files[file],
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    columns: 80,
    connect: (options) => {
      connected = options
      tell = options.onCall
      return client
    },
    signal: new AbortController().signal,
  })
  return { code, out, err, transport, connected }
}

const ZONES = {
  listzonesresponse: {
    count: 2,
    zone: [
      { dns1: '192.0.2.1', name: 'zone-a', id: 'z1', tags: [] },
      { dns1: '192.0.2.2', name: 'zone-b', id: 'z2', tags: [] },
    ],
  },
}

describe('cloudstack call', () => {
  it('shows a list as a table, what people look for first', async () => {
    const { code, out } = await cloudstack(['call', 'listZones', 'available=true'], { steps: [ZONES] })

    expect(code).toBe(0)
    expect(out).toBe('id  name    dns1\nz1  zone-a  192.0.2.1\nz2  zone-b  192.0.2.2\n')
  })

  it('shows the columns that are asked for', async () => {
    const { out } = await cloudstack(['call', 'listZones', '--columns', 'name,dns1'], { steps: [ZONES] })

    expect(out).toBe('name    dns1\nzone-a  192.0.2.1\nzone-b  192.0.2.2\n')
  })

  it('answers in JSON for programs', async () => {
    const { out } = await cloudstack(['call', 'listZones', '--json'], { steps: [ZONES] })

    expect(JSON.parse(out)).toEqual(ZONES.listzonesresponse.zone)
  })

  it('says that there is nothing', async () => {
    expect((await cloudstack(['call', 'listZones'], { steps: [{ listzonesresponse: {} }] })).out).toBe('nothing\n')
    expect((await cloudstack(['call', 'listZones', '--json'], { steps: [{ listzonesresponse: {} }] })).out).toBe('[]\n')
  })

  it('shows a job’s id at once, or its result with --wait', async () => {
    const steps: Step[] = [
      { createvolumeresponse: { id: 'v1', jobid: 'j1' } },
      { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: { id: 'v1', state: 'Allocated' } } } },
    ]

    expect((await cloudstack(['call', 'createVolume', 'name=d'], { steps })).out).toBe('id     v1\njobid  j1\n')
    expect(await cloudstack(['call', 'createVolume', 'name=d', '--wait'], { steps })).toMatchObject({
      out: 'id     v1\nstate  Allocated\n',
      err: 'job j1 started\n',
    })
  })

  it('sends parameters as they are written, maps spelled as on the wire', async () => {
    const { transport } = await cloudstack(
      ['call', 'createTags', 'resourceids=a,b', 'resourcetype=Volume', 'tags[0].key=k', 'tags[0].value=a=b'],
      {
        steps: [{ createtagsresponse: { jobid: 'j' } }],
      },
    )

    expect(transport.requests[0]).toMatchObject({ resourceids: 'a,b', 'tags[0].key': 'k', 'tags[0].value': 'a=b' })
  })

  it.each([
    ['an unknown command', ['call', 'listZone'], 'there is no command "listZone". Did you mean listZones?'],
    ['an unknown parameter', ['call', 'listZones', 'avaliable=true'], 'listZones has no parameter "avaliable". Did you mean available?'],
    ['a required parameter that is not given', ['call', 'attachVolume', 'id=v'], 'attachVolume also requires virtualmachineid=…'],
    ['a word that is not a parameter', ['call', 'listZones', 'available'], '"available" is not a parameter: write name=value'],
    ['an invalid time', ['call', 'listZones', '--timeout', 'soon'], 'must be a number of seconds greater than 0'],
    ['an unknown option', ['call', 'listZones', '--jsno'], "unknown option '--jsno'"],
  ])('refuses %s with code 2, before anything is sent', async (_what, words, message) => {
    const { code, err, transport } = await cloudstack(words)

    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(transport.requests).toEqual([])
  })

  it('sends what a newer server may know with --unchecked', async () => {
    const { out } = await cloudstack(['call', 'listMoons', 'phase=full', '--unchecked'], {
      steps: [{ listmoonsresponse: { moon: [{ id: 'm' }] } }],
    })

    expect(out).toBe('id\nm\n')
  })

  it.each<[string, Step, number]>([
    ['a refusal', failure(537, 'conflicts with rule'), 1],
    ['no answer', 'certificate', 3],
    ['wrong keys', failure(401, 'unable to verify user credentials'), 4],
    ['an unknown id', failure(431, 'entity does not exist'), 5],
    ['a cancelled call', 'cancelled', 130],
  ])('ends after %s with a code of its own, and what to do next', async (_what, step, code) => {
    const result = await cloudstack(['call', 'listZones'], { steps: [step] })

    expect(result.code).toBe(code)
    expect(result.out).toBe('')
    expect(result.err).toContain('listZones')
  })
})

describe('where the endpoint and the keys come from', () => {
  const CS =
    '[cloudstack]\nendpoint = https://cs.test/client/api\nkey = k1\nsecret = s1\ntimeout = 30\n\n[lab]\nendpoint = http://lab.test/client/api\nkey = k2\nsecret = s2\nverify = false\n'
  const CMK =
    'prompt = x\ntimeout = 1800\nverifycert = true\nprofile = prod\n\n[prod]\nurl = https://cmk.test/client/api\nusername = admin\npassword = a;b\ndomain = /\napikey =\nsecretkey =\n'
  const OLD = '[core]\nprofile = local\nverifysslcert = false\n[local]\nurl = http://old.test/client/api\napikey = k3\nsecretkey = s3\n'
  const EMPTY = { steps: [{ listzonesresponse: {} }] }
  const connect = async (files: Record<string, string>, words: string[] = [], env = {}) =>
    cloudstack(['call', 'listZones', ...words], { ...EMPTY, files, env })

  it('is the environment first of all', async () => {
    const { connected } = await connect({ '/here/cloudstack.ini': CS }, [], KEYS)

    expect(connected).toMatchObject({
      endpoint: 'https://cloud.test/client/api',
      credentials: { apiKey: 'key', secretKey: 'secret' },
      tls: { verify: true },
    })
  })

  it('is cloudstack.ini here, or in the home folder', async () => {
    for (const file of ['/here/cloudstack.ini', '/home/me/.cloudstack.ini']) {
      const { connected } = await connect({ [file]: CS })

      expect(connected).toMatchObject({ endpoint: 'https://cs.test/client/api', credentials: { apiKey: 'k1', secretKey: 's1' } })
    }
  })

  it('is another section by --profile or CLOUDSTACK_REGION', async () => {
    const byOption = await connect({ '/here/cloudstack.ini': CS }, ['--profile', 'lab'])
    const byRegion = await connect({ '/here/cloudstack.ini': CS }, [], { CLOUDSTACK_REGION: 'lab' })

    expect(byOption.connected).toMatchObject({ endpoint: 'http://lab.test/client/api', tls: { verify: false } })
    expect(byOption.err).toContain('certificates are not verified')
    expect(byRegion.connected.endpoint).toBe('http://lab.test/client/api')
  })

  it.each([[['--profile', 'lab']], [['--profile', 'lab', '--config', '/here/cloudstack.ini']]])(
    'is what %j names, whatever the environment says',
    async (words) => {
      const { connected } = await connect({ '/here/cloudstack.ini': CS }, words, KEYS)

      expect(connected.endpoint).toBe('http://lab.test/client/api')
    },
  )

  it('is a section with dots in its name', async () => {
    const { connected } = await connect({ '/here/cloudstack.ini': CS.replace('[lab]', '[eu.west.lab]') }, ['--profile', 'eu.west.lab'])

    expect(connected.endpoint).toBe('http://lab.test/client/api')
  })

  it('is cloudmonkey’s configuration, new and old', async () => {
    const fresh = await connect({ '/home/me/.cmk/config': CMK })
    const old = await connect({ '/home/me/.cloudmonkey/config': OLD })

    expect(fresh.connected).toMatchObject({ endpoint: 'https://cmk.test/client/api', credentials: { username: 'admin', domain: '/' } })
    expect(old.connected).toMatchObject({ endpoint: 'http://old.test/client/api', credentials: { apiKey: 'k3' }, tls: { verify: false } })
  })

  it('is a file of either kind by --config', async () => {
    expect((await connect({ '/tmp/a': CS }, ['--config', '/tmp/a'])).connected.endpoint).toBe('https://cs.test/client/api')
    expect((await connect({ '/tmp/b': CMK }, ['--config', '/tmp/b'])).connected.endpoint).toBe('https://cmk.test/client/api')
  })

  it('is overridden by options', async () => {
    const { connected } = await connect({ '/here/cloudstack.ini': CS, '/ca.pem': 'PEM' }, [
      '--endpoint',
      'https://other.test/',
      '--ca',
      '/ca.pem',
      '--insecure',
    ])

    expect(connected).toMatchObject({ endpoint: 'https://other.test/', tls: { ca: 'PEM', verify: false } })
  })

  it('takes the path of certificates in CLOUDSTACK_VERIFY, as cs does', async () => {
    const { connected } = await connect({ '/ca.pem': 'PEM' }, [], { ...KEYS, CLOUDSTACK_VERIFY: '/ca.pem' })

    expect(connected.tls).toEqual({ verify: true, ca: 'PEM' })
  })

  it.each([
    [
      'there is nothing',
      {},
      [],
      'no endpoint in cloudstack.ini, ~/.cloudstack.ini, ~/.cmk/config or ~/.cloudmonkey/config; set CLOUDSTACK_ENDPOINT',
    ],
    ['a time in a file is not a number', { '/here/cloudstack.ini': CS.replace('30', 'soon') }, [], 'timeout in [cloudstack] is "soon"'],
    ['the profile is not there', { '/here/cloudstack.ini': CS }, ['--profile', 'moon'], 'no profile "moon"'],
    [
      'there are no keys',
      { '/here/cloudstack.ini': '[cloudstack]\nendpoint=https://x.test\nkey=k\n' },
      [],
      'no credentials: set CLOUDSTACK_KEY',
    ],
    [
      'the endpoint is not an address',
      { '/here/cloudstack.ini': CS.replace('https://cs', 'cs') },
      [],
      'must begin with http:// or https://',
    ],
    [
      'the certificates are not there',
      { '/here/cloudstack.ini': CS },
      ['--ca', '/nowhere.pem'],
      'the file of certificates "/nowhere.pem" does not exist',
    ],
  ])('says what to do when %s', async (_what, files, words, message) => {
    const { code, err } = await connect(files, words)

    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('looking around', () => {
  it('describes a command, required parameters first', async () => {
    const { out } = await cloudstack(['describe', 'createSSHKeyPair'])

    expect(out.split('\n').slice(0, 4)).toEqual([
      'createSSHKeyPair: synchronous',
      '',
      'name       type    required  longest  since',
      'name       string  required  255',
    ])
  })

  it('finds commands by a part of their name', async () => {
    expect((await cloudstack(['commands', 'sshkey'])).out).toContain('createSSHKeyPair\n')
    expect((await cloudstack(['commands'])).out.trim().split('\n')).toHaveLength(828)
  })

  it('tells its version and its use', async () => {
    expect(await cloudstack(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' })
    expect(await cloudstack(['call', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--wait') })
    expect(await cloudstack([])).toMatchObject({ code: 2 })
  })
})
