import { cloudstackSection, configure } from 'cpi-core/config'
import { type Renderer, render, withRuby } from './support/render.ts'

const CLOUD = { endpoint: 'https://cloud.example.com/client/api', api_key: 'key', secret_access_key: 'secret', default_zone: 'zone-1' }

interface Rendered {
  readonly cloudstack: Readonly<Record<string, unknown>>
  readonly agent: Readonly<Record<string, unknown>>
  readonly registry?: Readonly<Record<string, unknown>>
  readonly debug?: unknown
}

function rendered(properties: object, by: Renderer = 'cli'): Rendered {
  const file = JSON.parse(render('cloudstack_cpi', 'config/cpi.json', properties, by)) as { cloud: { properties: Rendered } }
  return file.cloud.properties
}

/** Renders the config and parses it as the CPI does: validated, all names canonical. */
function understood(properties: object, by: Renderer) {
  return configure(JSON.parse(render('cloudstack_cpi', 'config/cpi.json', properties, by)), {}).config
}

/** A valid value of each alias of an earlier CPI that is not its default. */
const ALIAS_VALUES: Readonly<Record<string, unknown>> = {
  state_timeout: 77,
  state_timeout_volume: 78,
  expunge_vm: true,
  force_expunge: false,
  default_disk_offering: 'large',
  default_ephemeral_disk_offering: 'small',
  stemcell_public_visibility: true,
  stemcell_requires_hvm: false,
  stemcell_os_type: 'Other PV (64-bit)',
  stemcell_publish_timeout: 3,
  calculate_vm_cloud_properties: { disk: { tags: ['ssd'] }, compute: { tags: ['fast'] } },
}

const AWKWARD_TEXT = 'a "quoted" \\ secret\nof two lines, ümläut 密, \'single\' <%= 1 %> #{1} & $HOME'

withRuby('config/cpi.json', () => {
  describe.each(['director', 'cli'] as const)('by the %s', (by) => {
    it('keeps every character of a secret', () => {
      const config = understood({ cloudstack: { ...CLOUD, secret_access_key: AWKWARD_TEXT, proxy_password: AWKWARD_TEXT } }, by)

      expect([config.cloudstack.secret_access_key.reveal(), config.cloudstack.proxy_password?.reveal()]).toEqual([
        AWKWARD_TEXT,
        AWKWARD_TEXT,
      ])
    })

    it('is valid with only the required properties', () => {
      const config = understood({ cloudstack: CLOUD, agent: { mbus: 'nats://10.0.0.6:4222' } }, by)

      expect(config.cloudstack).toMatchObject({ endpoint: CLOUD.endpoint, expunge: 'auto', timeout: { global: 1800 } })
      expect(config.registry).toBeUndefined()
    })

    it.each(Object.keys(cloudstackSection.aliases))(
      'accepts %s of an earlier CPI, which overrides the default of our own name',
      (alias) => {
        const given = { [alias]: ALIAS_VALUES[alias] }

        const config = understood({ cloudstack: { ...CLOUD, ...given } }, by)

        const direct = configure({ cloud: { properties: { cloudstack: { ...CLOUD, ...given } } } }, {}).config
        expect({ ...config.cloudstack, api_key: '', secret_access_key: '' }).toEqual({
          ...direct.cloudstack,
          api_key: '',
          secret_access_key: '',
        })
      },
    )

    it.each(Object.keys(cloudstackSection.ignored))('ignores %s of an earlier CPI', (key) => {
      expect(() => understood({ cloudstack: { ...CLOUD, [key]: 'anything' } }, by)).not.toThrow()
    })

    it('keeps an unknown key, so that the CPI reports it', () => {
      expect(() => understood({ cloudstack: { ...CLOUD, defualt_zone: 'z' } }, by)).toThrow('did you mean "default_zone"')
      expect(() => understood({ cloudstack: { ...CLOUD, timeout: { globl: 1 } } }, by)).toThrow('did you mean "global"')
    })

    it('lays traces with a relative name below the folder of the logs', () => {
      const folder = (trace_dir: string) => rendered({ cloudstack: { ...CLOUD, trace_dir } }, by).cloudstack['trace_dir']

      expect(folder('trace')).toBe('/var/vcap/sys/log/cloudstack_cpi/trace')
      expect(folder('/tmp/trace')).toBe('/tmp/trace')
      expect(folder('')).toBeUndefined()
    })

    it('treats empty values as not given, as in an earlier ops file', () => {
      const empty = { proxy_host: '', proxy_port: '', proxy_user: '', proxy_password: '', private_key: '', default_offer: { disk: '' } }

      expect(understood({ cloudstack: { ...CLOUD, ...empty } }, by).cloudstack.proxy_port).toBe(8080)
    })

    it('has the registry of an instance group if one is given', () => {
      const { registry } = understood({ cloudstack: CLOUD, registry: { host: '10.0.0.6', username: 'u', password: AWKWARD_TEXT } }, by)

      expect(registry).toMatchObject({ endpoint: 'http://10.0.0.6:25777', user: 'u', credentials_in_user_data: true })
      expect(registry?.password?.reveal()).toBe(AWKWARD_TEXT)
    })
  })
})

withRuby('the registry section', () => {
  const host = '10.0.0.6'

  it.each([
    [{ endpoint: 'https://registry.example.com:1', host, port: 2 }, { endpoint: 'https://registry.example.com:1' }],
    [{ address: host }, { endpoint: 'http://10.0.0.6:25777' }],
    [{ host, port: 25_778 }, { endpoint: 'http://10.0.0.6:25778' }],
    [
      { host, user: 'u', password: 'p' },
      { endpoint: 'http://10.0.0.6:25777', user: 'u', password: 'p' },
    ],
    [
      { host, http: { user: 'u', password: 'p' } },
      { endpoint: 'http://10.0.0.6:25777', user: 'u', password: 'p' },
    ],
    [
      { host, ca_cert: 'PEM' },
      { endpoint: 'http://10.0.0.6:25777', ca_cert: 'PEM' },
    ],
  ])('of %j is %j', (registry, expected) => {
    expect(rendered({ registry }).registry).toEqual({ ...expected, credentials_in_user_data: true })
  })

  it('keeps the login out of user data where that is wanted', () => {
    expect(rendered({ registry: { host, credentials_in_user_data: false } }).registry).toMatchObject({ credentials_in_user_data: false })
  })

  it.each([{}, { host: '' }, { endpoint: '', host: '' }])('is missing with %j', (registry) => {
    expect(rendered({ registry })).not.toHaveProperty('registry')
  })
})

withRuby('the agent section', () => {
  it('prefers agent.mbus to nats', () => {
    expect(rendered({ agent: { mbus: 'nats://a:1' }, nats: { address: 'b' } }).agent['mbus']).toBe('nats://a:1')
  })

  it('builds the message bus URL from nats, escaping special characters', () => {
    const nats = { address: '10.0.0.6', user: 'nats', password: 'p@ss/w:rd' }

    expect(rendered({ nats }).agent['mbus']).toBe('nats://nats:p%40ss%2Fw%3Ard@10.0.0.6:4222')
  })

  it('builds the message bus URL with another port and without a login', () => {
    expect(rendered({ nats: { address: '10.0.0.6', port: 4333 } }).agent['mbus']).toBe('nats://10.0.0.6:4333')
  })

  it('prefers agent.ntp to ntp', () => {
    expect(rendered({ agent: { ntp: ['a'] }, ntp: ['b'] }).agent['ntp']).toEqual(['a'])
  })

  it.each([
    ['a list', ['a', 'b']],
    ['a string', 'a, b'],
  ])('accepts time servers as %s', (_kind, ntp) => {
    expect(rendered({ ntp }).agent['ntp']).toEqual(['a', 'b'])
  })

  it('has no blobstore if none is given', () => {
    expect(rendered({}).agent).not.toHaveProperty('blobstore')
  })

  it('passes agent.blobstore on unchanged', () => {
    const blobstore = { provider: 'dav', options: { endpoint: 'http://10.0.0.6:25250', tls: { cert: { ca: 'PEM' } } } }

    expect(rendered({ agent: { blobstore }, blobstore: { provider: 'local', path: '/x' } }).agent['blobstore']).toEqual(blobstore)
  })

  it.each([
    [
      { provider: 'dav', address: '10.0.0.6', agent: { user: 'a', password: 'b' }, tls: { cert: { ca: 'PEM' } } },
      { provider: 'dav', options: { endpoint: 'https://10.0.0.6:25250', user: 'a', password: 'b', tls: { cert: { ca: 'PEM' } } } },
    ],
    [
      { provider: 'dav', address: '10.0.0.6', port: 25_251 },
      { provider: 'dav', options: { endpoint: 'http://10.0.0.6:25251' } },
    ],
    [
      { provider: 'local', path: '/var/vcap/data' },
      { provider: 'local', options: { blobstore_path: '/var/vcap/data' } },
    ],
    [
      { provider: 's3', options: { bucket_name: 'b' } },
      { provider: 's3', options: { bucket_name: 'b' } },
    ],
  ])("derives the blobstore from the director's: %j", (blobstore, expected) => {
    expect(rendered({ blobstore }).agent['blobstore']).toEqual(expected)
  })

  it('passes the version that info reports', () => {
    expect(rendered({ debug: { cpi: { api_version: 3 } } }).debug).toEqual({ cpi: { api_version: 3 } })
  })
})
