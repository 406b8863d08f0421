import { configure } from '../../src/config/configure.ts'
import { parseProperties } from '../../src/config/parse-properties.ts'
import { diskSection } from '../../src/disks/disk-cloud-properties.ts'
import { networkSection } from '../../src/networks/network-cloud-properties.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'
import { configFile } from '../support/requests.ts'

const EMPTY = ['', '  ', '\n', null]

describe('empty means not given', () => {
  it.each(EMPTY)('for every key of the configuration file: %j', (empty) => {
    const blank = {
      default_zone: empty,
      project: empty,
      proxy_host: empty,
      proxy_port: empty,
      proxy_user: empty,
      proxy_password: empty,
      ca_cert: empty,
      expunge_vm: empty,
      skip_verify_ssl: empty,
      user_data_max_length: empty,
      timeout: { global: empty, create_vm: empty },
      default_offer: { disk: empty, ephemeral_disk: empty, custom_disk: empty },
      default_security_groups: [empty],
      stemcell: { public_visibility: empty, os_type: empty, listen_port: empty },
    }

    const { config } = configure(configFile(blank, { registry: { endpoint: empty, user: empty, password: empty } }), {})

    const { default_zone: _zone, ...plain } = configFile() as Record<string, never>
    expect(config.registry).toBeUndefined()
    expect(config.cloudstack).toEqual({ ...configure(plain, {}).config.cloudstack, default_zone: undefined })
  })

  it.each(EMPTY)('for cloud_properties: %j', (empty) => {
    expect(
      parseProperties(vmSection, { compute_offering: 'small', disk: empty, key_name: empty, availability_zone: [empty], lbs: empty }),
    ).toEqual(parseProperties(vmSection, { compute_offering: 'small', availability_zone: undefined }))
    expect(parseProperties(diskSection, { disk_offering: empty, min_iops: empty })).toEqual({})
    expect(parseProperties(networkSection, { name: 'net', network_name: empty, security_groups: empty })).toEqual({ name: 'net' })
  })

  it.each(EMPTY)('for a cpi-config entry, which then leaves the file as it is: %j', (empty) => {
    const { config } = configure(configFile({ default_zone: 'zone-a', default_offer: { disk: 'd' } }), {
      default_zone: empty,
      default_offer: { disk: empty, custom_disk: 'c' },
    })

    expect(config.cloudstack).toMatchObject({ default_zone: 'zone-a', default_offer: { disk: 'd', custom_disk: 'c' } })
  })

  it('is not said of a section without any key: what it requires is missing', () => {
    expect(() => configure(configFile({}, { registry: {} }), {})).toThrow(/registry\.endpoint" is required/)
    expect(configure(configFile({}, { registry: { endpoint: '', user: { first: null } } }), {}).config.registry).toBeUndefined()
  })

  it('is not said of a required key', () => {
    expect(() => configure(configFile({ api_key: ' \n' }), {})).toThrow(/api_key/)
  })
})

describe('white space', () => {
  it('around keys, secrets, names and addresses is trimmed', () => {
    const given = {
      endpoint: ' https://cloud.example.com/client/api\n',
      api_key: 'key\n',
      secret_access_key: ' secret ',
      default_zone: 'zone-a\n',
    }

    const { cloudstack } = configure(configFile(given), {}).config

    expect([cloudstack.endpoint, cloudstack.api_key.reveal(), cloudstack.secret_access_key.reveal(), cloudstack.default_zone]).toEqual([
      'https://cloud.example.com/client/api',
      'key',
      'secret',
      'zone-a',
    ])
  })
})

describe('characters that nobody sees', () => {
  it('around a value are trimmed, in the time that it takes to read them', () => {
    const blanks = '\u200b\ufeff \u2060'.repeat(100_000)

    const { cloudstack } = configure(configFile({ default_zone: `${blanks}zone ${blanks} a${blanks}`, project: '\u200b' }), {}).config

    expect(cloudstack.default_zone).toBe(`zone ${blanks} a`)
    expect(cloudstack.project).toBeUndefined()
  })

  it.each(['an\u200bapi-key', 'an-api\ufeffkey', 'an-api-k\u2060ey'])('within a key are refused, without showing it: %j', (key) => {
    expect(() => configure(configFile({ api_key: key }), {})).toThrow(/cloudstack\.api_key": (?!.*api-).*copy the key again/)
    expect(() => configure(configFile({ secret_access_key: key }), {})).toThrow(/secret_access_key": (?!.*api-).*copy the key again/)
  })
})

describe('an endpoint', () => {
  it.each([
    ['https://cloud.example.com/client/api?command=listZones', /endpoint": should end with the path of the API: leave out "\?"/],
    ['https://cloud.example.com:0/client/api', /endpoint": should name a port from 1 to 65535, or none/],
  ])('%s is refused', (endpoint, message) => {
    expect(() => configure(configFile({ endpoint }), {})).toThrow(message)
  })
})

describe('properties of a cpi-config entry', () => {
  it.each([
    [{ cloudstack: { endpoint: 'https://other.example.com/client/api' } }, /endpoint are below "cloudstack"/],
    [{ properties: { default_zone: 'zone-b', api_key: 'k' } }, /default_zone, api_key are below "properties"/],
    [{ cloud: { properties: { cloudstack: { default_zone: 'zone-b' } } } }, /default_zone are below "cloudstack"/],
    [{ properties: { expunge_vm: true } }, /expunge_vm are below "properties"/],
    [{ properties: { clean_disk: true } }, /clean_disk are below "properties"/],
  ])('that are nested too deep are said, not ignored: %j', (context, message) => {
    expect(() => configure(configFile(), context)).toThrow(message)
  })

  it('may stand next to keys that are not of this CPI', () => {
    const { config } = configure(configFile({ default_offer: { disk: 'd', custom_disk: 'c' } }), {
      future: { key: 1 },
      default_offer: { custom_disk: 'mine' },
    })

    expect(config.cloudstack.default_offer).toMatchObject({ disk: 'd', custom_disk: 'mine' })
  })
})
