import type { CliEnvironment } from '../../src/command-line/cli-environment.ts'
import { type GivenOptions, resolveSettings } from '../../src/command-line/settings.ts'
import { cloudstack, KEYS } from '../support/command-line.ts'

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

  it('is read value by value, as the program whose file it is does', async () => {
    const files = {
      '/home/me/.cloudstack.ini':
        '[DEFAULT]\nhost = cs.test\n[cloudstack]\nEndpoint = https://%(host)s/\nKEY = k;1 # 2\nsecret = old\nverify =\n',
      '/here/cloudstack.ini': '[cloudstack]\nsecret = 50%%;off\n',
    }
    const cs = await connect(files)
    const fresh = await connect({ '/home/me/.cmk/config': CMK.replace('a;b', '"a;b #c"') })
    const old = await connect({ '/home/me/.cloudmonkey/config': OLD.replace('= s3', '= s%3 ; mine') })

    expect(cs.connected).toMatchObject({
      endpoint: 'https://cs.test/',
      credentials: { apiKey: 'k;1 # 2', secretKey: '50%;off' },
      tls: { verify: true },
    })
    expect(fresh.connected.credentials).toMatchObject({ password: 'a;b #c' })
    expect(old.connected.credentials).toEqual({ apiKey: 'k3', secretKey: 's%3' })
  })

  it('is variables and files together, as in cs: the file wins, unless CLOUDSTACK_OVERRIDES says otherwise', async () => {
    const files = { '/here/cloudstack.ini': CS.replace('secret = s1\n', '') }
    const together = await connect(files, [], { CLOUDSTACK_SECRET: 'variable', CLOUDSTACK_KEY: 'variable' })
    const overridden = await connect(files, [], {
      CLOUDSTACK_SECRET: 'variable',
      CLOUDSTACK_KEY: 'variable',
      CLOUDSTACK_OVERRIDES: 'key, secret',
    })

    expect(together.connected.credentials).toEqual({ apiKey: 'k1', secretKey: 'variable' })
    expect(overridden.connected.credentials).toEqual({ apiKey: 'variable', secretKey: 'variable' })
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

describe('the time limit of a command', () => {
  const INI = '[cloudstack]\nendpoint = https://cs.test/\nkey = k\nsecret = s\n'
  const CMK = 'timeout = 1800\n[localcloud]\nurl = https://cmk.test/\napikey = k\nsecretkey = s\n'

  /** Returns the limit in milliseconds with these options, files and variables. */
  function limitOf(given: GivenOptions, files: Record<string, string>, env: Record<string, string> = {}): number | undefined {
    const environment: Partial<CliEnvironment> = { env, homeFolder: '/home/me', workFolder: '/here', readFile: (file) => files[file] }
    return resolveSettings(given, environment as CliEnvironment).timeoutMs
  }

  it('is that of the option, else of the variable or the file, in seconds, and the client’s own without any', () => {
    expect(limitOf({ timeout: 5 }, { '/here/cloudstack.ini': `${INI}timeout = 30\n` })).toBe(5000)
    expect(limitOf({}, { '/here/cloudstack.ini': `${INI}timeout = 30\n` })).toBe(30_000)
    expect(limitOf({}, { '/home/me/.cmk/config': CMK })).toBe(1_800_000)
    expect(limitOf({}, {}, { ...KEYS, CLOUDSTACK_TIMEOUT: '7' })).toBe(7000)
    expect(limitOf({}, { '/here/cloudstack.ini': INI })).toBeUndefined()
  })
})
