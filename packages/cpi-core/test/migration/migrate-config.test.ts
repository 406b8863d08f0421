import { configure } from '../../src/config/configure.ts'
import { migrateConfig } from '../../src/migration/migrate-config.ts'

const LOGIN = { api_key: 'an-api-key', secret_access_key: 'a-secret-key' }
const ENDPOINT = 'https://cloud.example.com/client/api'

/** The configuration file of the Go CPI, as its job renders it. */
const GO = {
  cloud: {
    plugin: 'cloudstack',
    properties: {
      cloudstack: {
        endpoint: ENDPOINT,
        ...LOGIN,
        default_zone: 'zone-1',
        expunge_vm: true,
        private_key: 'not-used',
        clean_disk: true,
        interval_clean_disk: 1,
        director_name: 'bosh',
        timeout: { global: 1800, attach_volume: 36_000 },
        default_offer: { disk: '', custom_disk: 'shared.custom' },
        stemcell: { public_visibility: true, requires_hvm: true, os_type: 'Other PV (64-bit)' },
      },
      agent: { mbus: 'nats://10.0.0.6:4222', ntp: [], env_service: 'registry' },
      registry: { host: '10.0.0.6', port: 6901, username: 'registry', password: 'a-registry-password' },
    },
  },
}

const RUBY = {
  cloudstack: {
    endpoint: ENDPOINT,
    ...LOGIN,
    default_zone: 'zone-1',
    state_timeout: 300,
    connection_options: {},
    metadata_server: '10.0.0.1',
  },
  registry: { endpoint: 'http://10.0.0.6:25777', user: 'admin', password: 'a-registry-password' },
  micro: { ssh_user: 'vcap' },
}

const ZJU = {
  cloudstack: { scheme: 'http', host: 'cloud.example.com', port: 8080, ...LOGIN, default_zone: 'zone-1', stemcell_server_params: {} },
}

const JAVA = {
  cloudstack: { endpoint: ENDPOINT, ...LOGIN, default_zone: 'zone-1', stemcell_publish_timeout: 5, stemcell_requires_hvm: false },
  cpi: {
    heap_size: '512M',
    core: { user: 'cpi', password: 'a-daemon-password' },
    webdav_host: '10.0.0.9',
    default_disk_offering: 'shared.custom',
    force_expunge: true,
    vm_create_delay: 10,
  },
  zipkin: { enabled: false },
  director: { name: 'bosh' },
}

function file(properties: unknown): unknown {
  return { cloud: { properties } }
}

describe('the configuration of an earlier CPI', () => {
  it('of Go becomes one that we accept without a warning', () => {
    const { document } = migrateConfig(GO)

    const { config, warnings } = configure(document, {})

    expect(warnings).toEqual([])
    expect(config.cloudstack).toMatchObject({
      expunge: true,
      timeout: { attach_volume: 36_000 },
      default_offer: { custom_disk: 'shared.custom' },
    })
    expect(config.registry).toMatchObject({ endpoint: 'http://10.0.0.6:6901', user: 'registry' })
  })

  it.each([
    ['Ruby', RUBY, { timeout: { global: 300 } }],
    ['ZJU', ZJU, { endpoint: 'http://cloud.example.com:8080/client/api' }],
    [
      'Java',
      JAVA,
      { expunge: true, default_offer: { disk: 'shared.custom' }, timeout: { poll_template: 300 }, stemcell: { requires_hvm: false } },
    ],
  ])('of %s becomes one that we accept without a warning', (_cpi, given, expected) => {
    const { director: _others, ...properties } = migrateConfig(given).document as { readonly director?: unknown }

    const { config, warnings } = configure(file(properties), {})

    expect(warnings).toEqual([])
    expect(config.cloudstack).toMatchObject(expected)
  })

  it.each([
    ['Go', GO, ['private_key', 'clean_disk', 'interval_clean_disk', 'director_name', 'env_service']],
    ['Ruby', RUBY, ['connection_options', 'metadata_server', 'micro']],
    ['ZJU', ZJU, ['stemcell_server_params']],
    ['Java', JAVA, ['heap_size', 'core', 'webdav_host', 'vm_create_delay', 'zipkin']],
  ])('of %s: names each key without a counterpart, once', (_cpi, given, keys) => {
    const { notes } = migrateConfig(given)

    expect(notes.map((note) => /"(\w+)"/.exec(note)?.[1]).sort()).toEqual([...keys].sort())
    expect(notes.join('\n')).not.toMatch(/a-\w+-(key|password)/)
  })

  it('has no registry if its host is empty', () => {
    expect(migrateConfig(file({ cloudstack: {}, registry: { host: '', port: 6901 } })).document).toEqual(file({ cloudstack: {} }))
  })

  it('keeps an endpoint where the host of another CPI is given too, and notes that one', () => {
    const { document, notes } = migrateConfig(file({ cloudstack: { ...ZJU.cloudstack, endpoint: ENDPOINT } }))

    expect(document).toMatchObject({ cloud: { properties: { cloudstack: { endpoint: ENDPOINT } } } })
    expect(notes.join('\n')).toMatch(/"host"/)
  })

  it('keeps the registry of a manifest, which belongs to the registry’s own job as well', () => {
    const registry = { host: '10.0.0.6', port: 25_777, http: { port: 25_777 }, username: 'u', password: 'p' }

    expect(migrateConfig({ cloudstack: {}, registry })).toMatchObject({ document: { registry }, notes: [] })
  })

  it('is migrated twice with the same outcome', () => {
    const { document } = migrateConfig(GO)

    expect(migrateConfig(document)).toEqual({ document, notes: [], sections: 1 })
  })

  it('keeps variables, and notes a value that is not accepted without repeating it', () => {
    const { document, notes } = migrateConfig({
      cloudstack: { endpoint: '((url))', expunge_vm: '((expunge))', timeout: { global: 'wrong-value', create_vm: '600' } },
    })

    expect(document).toMatchObject({ cloudstack: { endpoint: '((url))', expunge: '((expunge))' } })
    expect(notes).toEqual(['/: cloudstack: "timeout.global": should be a number'])
  })
})

it.each([
  ['((zone))', 0],
  [{ name: '((zone))' }, 0],
  [{ name: 'zone' }, 1],
])('a value of the wrong kind is noted unless a variable may change it: %j', (default_zone, notes) => {
  expect(migrateConfig({ cloudstack: { default_zone } }).notes).toHaveLength(notes)
})

describe('a manifest or cloud-config of an earlier CPI', () => {
  it('has our names in the cloud_properties of machines, disks and networks', () => {
    const given = {
      azs: [{ name: 'z1', cloud_properties: { availability_zone: 'zone-1' } }],
      resource_pools: [{ name: 'small', cloud_properties: { instance_type: 'm1.small', ephemeral_volume: 'data', network_name: 'n' } }],
      vm_types: [{ name: 'java', cloud_properties: { compute_offering: 'small', disk: 10_240 } }],
      disk_pools: [{ name: 'disks', disk_size: 1, cloud_properties: { type: 'shared' } }],
      networks: [
        { name: 'default', type: 'manual', subnets: [{ range: '10.0.0.0/24', cloud_properties: { network_name: 'net' } }] },
        { name: 'public', type: 'vip', cloud_properties: { security_groups: ['web'] } },
      ],
      compilation: { workers: 1, cloud_properties: { instance_type: 'm1.small' } },
    }

    const { document, notes, sections } = migrateConfig(given)

    expect(document).toMatchObject({
      resource_pools: [{ cloud_properties: { compute_offering: 'm1.small', ephemeral_disk_offering: 'data' } }],
      disk_pools: [{ disk_size: 1, cloud_properties: { disk_offering: 'shared' } }],
      networks: [
        { subnets: [{ range: '10.0.0.0/24', cloud_properties: { name: 'net' } }] },
        { cloud_properties: { security_groups: ['web'] } },
      ],
      compilation: { cloud_properties: { compute_offering: 'm1.small' } },
    })
    expect(notes).toEqual([expect.stringMatching(/^\/resource_pools\/small: .*"network_name".*cloud_properties of the networks/)])
    expect(sections).toBe(7)
  })

  it.each([
    ['its own', { name: 'public', type: 'vip', cloud_properties: { policy: 'must-exist' } }],
    ['of the network around it', { name: 'public', type: 'vip', subnets: [{ cloud_properties: { policy: 'must-exist' } }] }],
  ])('knows a vip by the type: %s', (_which, network) => {
    const { notes } = migrateConfig({ networks: [network] })

    expect(notes.join()).not.toMatch(/policy/)
    expect(migrateConfig({ networks: [{ ...network, type: 'manual' }] }).notes.join()).toMatch(/unknown key "policy"/)
  })

  it.each(['agent', 'registry'])('leaves alone what is within the section %s', (key) => {
    const inner = { blobstore: { cloudstack: { state_timeout: 5 } }, vm_types: [{ cloud_properties: { instance_type: 'small' } }] }
    const { document } = migrateConfig({ cloudstack: {}, [key]: inner })

    expect(JSON.stringify(document)).not.toMatch(/"timeout"|compute_offering/)
  })

  it('knows a section by its key, not by an item that is named like another', () => {
    const { document } = migrateConfig({ disk_types: [{ name: 'networks', cloud_properties: { type: 'shared' } }] })

    expect(document).toEqual({ disk_types: [{ name: 'networks', cloud_properties: { disk_offering: 'shared' } }] })
  })

  it('keeps what does not belong to a CPI, and finds the properties of director and create-env', () => {
    const given = {
      name: 'bosh',
      instance_groups: [{ name: 'bosh', properties: { director: { name: 'd' }, cloudstack: { state_timeout: 5 } } }],
      cloud_provider: { mbus: 'https://m', properties: { cloudstack: { state_timeout: 5 } } },
    }

    expect(migrateConfig(given).document).toEqual({
      name: 'bosh',
      instance_groups: [{ name: 'bosh', properties: { director: { name: 'd' }, cloudstack: { timeout: { global: 5 } } } }],
      cloud_provider: { mbus: 'https://m', properties: { cloudstack: { timeout: { global: 5 } } } },
    })
  })

  it('is something else if no section was found', () => {
    expect(migrateConfig({ a: 1 }).sections).toBe(0)
  })
})
