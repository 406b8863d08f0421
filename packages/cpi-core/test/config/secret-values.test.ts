import { secretValues } from '../../src/config/index.ts'
import type { CpiConfig } from '../../src/config/schema.ts'
import { Secret } from '../../src/values/secret.ts'

/** Only what is looked at: any text in any section. */
const configWith = (section: object) => section as unknown as CpiConfig

describe('the secrets of a call', () => {
  it.each([
    ['endpoint', { cloudstack: { endpoint: 'https://admin:s3cret-pass@cloud.example.com/client/api' } }, 's3cret-pass'],
    ['registry', { registry: { endpoint: 'http://admin:s3cret-pass@10.0.0.6:25777' } }, 's3cret-pass'],
    ['blobstore', { agent: { blobstore: { options: { endpoint: 'https://u:s3cret-pass@blobs.example.com' } } } }, 's3cret-pass'],
    ['message bus', { agent: { mbus: 'nats://nats:s3cret-pass@10.0.0.6:4222' } }, 's3cret-pass'],
    ['token', { cloudstack: { endpoint: 'https://s3cret-token@cloud.example.com' } }, 's3cret-token'],
    ['percent-encoded password', { agent: { mbus: 'nats://nats:s3cret%40pass@10.0.0.6' } }, 's3cret@pass'],
    ['second URL of a list', { agent: { mbus: 'nats://10.0.0.5,nats://nats:s3cret-pass@10.0.0.6' } }, 's3cret-pass'],
  ])('contain the credentials within the URL of the %s', (_what, section, secret) => {
    expect(secretValues(configWith(section), [])).toContain(secret)
  })

  it('contain the credentials within URLs of the arguments', () => {
    expect(secretValues(configWith({}), [{ env: { proxy: 'http://u:s3cret-pass@proxy:3128' } }])).toContain('s3cret-pass')
  })

  it('are found in a long text in the time that it takes to read it', () => {
    const startedMs = performance.now()

    const found = secretValues(configWith({}), [{ env: { blob: `${'0a1b'.repeat(100_000)} http://u:s3cret-pass@proxy:3128` } }])

    expect(found).toContain('s3cret-pass')
    // The square of the time would be minutes.
    expect(performance.now() - startedMs).toBeLessThan(30_000)
  })

  it('are those at any depth, whatever else is in the configuration', () => {
    const section = {
      agent: { ntp: ['0.pool.ntp.org'], port: 6868, ca: null, proxy: undefined, blobstore: { options: { password: 's3cret' } } },
    }

    expect(secretValues(configWith(section), [null, 7, undefined])).toEqual(['s3cret'])
  })

  it('contain a configured secret as a whole, and the credentials within it', () => {
    const section = { cloudstack: { trace: new Secret('https://u:s3cret-pass@cloud.example.com') } }

    expect(secretValues(configWith(section), [])).toEqual(['https://u:s3cret-pass@cloud.example.com', 's3cret-pass', 's3cret-pass'])
  })

  it.each([
    'password',
    'PASSWD',
    'client_secret',
    'private_key',
    'privateKey',
    'credentials',
    'secret_access_key',
    'account_key',
    'apiToken',
    'X-Amz-Signature',
    'Certificate',
    'user_data',
  ])('are what the arguments have under the key %s, at any depth', (key) => {
    expect(secretValues(configWith({}), [{ env: { [key]: ['one', { inner: 'two' }] }, public: 'three' }])).toEqual(['one', 'two'])
  })

  it('are none in a URL without credentials', () => {
    expect(secretValues(configWith({ cloudstack: { endpoint: 'https://cloud.example.com/client/api' } }), [])).toEqual([])
  })
})
