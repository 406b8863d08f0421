import { configure } from '../../src/config/configure.ts'
import { configSection } from '../../src/config/schema.ts'
import { validate } from '../../src/config/section.ts'
import { configFile } from '../support/requests.ts'

describe('the configuration', () => {
  it('is read, with defaults for what is not given', () => {
    const { config } = configure(configFile(), {})

    expect(config.cloudstack).toMatchObject({
      endpoint: 'https://cloud.example.com/client/api',
      default_zone: 'zone-advanced',
      expunge: 'auto',
      device_hint: 'auto',
      skip_verify_ssl: false,
      timeout: { global: 1800 },
      user_data_max_length: 32768,
    })
    expect(config.cloudstack.api_key.reveal()).toBe('an-api-key')
    expect(config.agent.ntp).toEqual(['0.pool.ntp.org'])
    expect(config.registry).toBeUndefined()
  })

  it.each([
    [{ expunge_vm: true }, 'expunge', true],
    [{ force_expunge: false }, 'expunge', false],
    [{ stemcell_os_type: 'Other PV (64-bit)' }, 'stemcell', expect.objectContaining({ os_type: 'Other PV (64-bit)' })],
    [{ stemcell: { requires_hvm: false } }, 'stemcell', expect.objectContaining({ requires_hvm: false })],
    [{ stemcell_publish_timeout: 5 }, 'timeout', expect.objectContaining({ poll_template: 300 })],
    [{ state_timeout_volume: 300 }, 'timeout', expect.objectContaining({ create_volume: 300 })],
    [{ default_ephemeral_disk_offering: 'disk-20' }, 'default_offer', { ephemeral_disk: 'disk-20' }],
    [{ stemcell_public_visibility: true }, 'stemcell', expect.objectContaining({ public_visibility: true })],
    [{ stemcell_requires_hvm: false }, 'stemcell', expect.objectContaining({ requires_hvm: false })],
    [{ state_timeout: 300 }, 'timeout', expect.objectContaining({ global: 300 })],
    [{ default_disk_offering: 'disk-20' }, 'default_offer', { disk: 'disk-20' }],
    [
      { default_offer: { disk: 'a', ephemeral_disk: 'b', custom_disk: 'c' } },
      'default_offer',
      { disk: 'a', ephemeral_disk: 'b', custom_disk: 'c' },
    ],
    [
      { calculate_vm_cloud_properties: { disk: { tags: ['ssd'] }, compute: { tags: ['fast'] } } },
      'calculate',
      expect.objectContaining({ disk_tags: ['ssd'], compute_tags: ['fast'] }),
    ],
  ])("takes the earlier CPIs' names: %j", (given, key, value) => {
    const { config } = configure(configFile(given), {})

    expect(config.cloudstack).toMatchObject({ [key]: value })
  })

  it('treats null and empty optional texts as not given: templates render them', () => {
    const { config } = configure(configFile({ default_key_name: '', project: null, ca_cert: '' }), {})

    expect(config.cloudstack.default_key_name).toBeUndefined()
    expect(config.cloudstack.project).toBeUndefined()
  })

  it('warns of keys of earlier CPIs that have no effect', () => {
    const { warnings } = configure(configFile({ vm_create_delay: 10 }), {})

    expect(warnings).toEqual([expect.stringContaining('"vm_create_delay" has no effect')])
  })

  it('names every problem at once, with the nearest known key', () => {
    const broken = configFile({ endpoint: 'ftp://x', default_zon: 'a', timeout: { create_vmm: 1 }, api_key: '', expunge: 'sometimes' })

    expect(() => configure(broken, {})).toThrow(
      expect.objectContaining({
        type: 'Bosh::Clouds::CpiError',
        message: expect.stringMatching(
          /(?=.*default_zon"; did you mean "default_zone")(?=.*create_vmm"; did you mean "create_vm")(?=.*endpoint)(?=.*api_key.*empty)(?=.*expunge)/s,
        ),
      }),
    )
  })

  it.each([
    ['no object', 7, /config should be a hash/],
    ['no cloud', {}, /cloud/],
    ['another plugin', { cloud: { ...(configFile()['cloud'] as object), plugin: 'aws' } }, /plugin/],
    ['no endpoint', configFile({ endpoint: undefined }), /endpoint/],
    ['an unknown section', configFile({}, { registri: {} }), /unknown key "registri"; did you mean "registry"/],
    ['two names with two values', configFile({ expunge: true, expunge_vm: false }), /"expunge" is given twice/],
    ['a text for a section', configFile({ calculate_vm_cloud_properties: 'ssd' }), /calculate": is a text; it should be a map/],
    ['a list for a section', configFile({ calculate_vm_cloud_properties: ['ssd'] }), /calculate": is a list; it should be a map/],
  ])('is refused: %s', (_what, file, message) => {
    expect(() => configure(file, {})).toThrow(message)
  })

  it('has version 2 of the API by default', () => {
    expect(validate(configSection, configFile())).toMatchObject({
      value: { cloud: { properties: { debug: { cpi: { api_version: 2 } } } } },
    })
  })

  it.each([0, 4, 2.5])('knows the versions 1 to 3 of the API, and not %d', (api_version) => {
    expect(() => configure(configFile({}, { debug: { cpi: { api_version } } }), {})).toThrow(/debug\.cpi\.api_version/)
  })

  it('never shows a secret in a message', () => {
    const broken = configFile({ api_key: 'an-api-key', default_zone: 5 })

    expect(() => configure(broken, {})).toThrow(expect.not.objectContaining({ message: expect.stringContaining('an-api-key') }))
  })
})

describe('the context of a request', () => {
  const context = { director_uuid: 'd', request_id: 'cpi-1', vm: { stemcell: { api_version: 3 } } }

  it('overrides every key of the cloudstack section, aliases included', () => {
    const { config } = configure(configFile({ expunge: true }), {
      ...context,
      endpoint: 'https://other.example.com/client/api',
      api_key: 'another-key',
      default_zone: 'zone-b',
      expunge_vm: false,
      timeout: { create_vm: 60 },
    })

    expect(config.cloudstack).toMatchObject({
      endpoint: 'https://other.example.com/client/api',
      default_zone: 'zone-b',
      expunge: false,
      timeout: { global: 1800, create_vm: 60 },
    })
    expect(config.cloudstack.api_key.reveal()).toBe('another-key')
  })

  it.each([
    ['endpoint', 'https://other.example.com/client/api'],
    ['default_zone', 'zone-b'],
    ['project', 'project-b'],
    ['default_key_name', 'key-b'],
    ['default_security_groups', ['group-b']],
    ['skip_verify_ssl', true],
    ['ca_cert', 'PEM'],
    ['proxy_host', 'proxy.example.com'],
    ['proxy_port', 3128],
    ['proxy_user', 'somebody'],
    ['timeout', { global: 60 }],
    ['expunge', true],
    ['device_hint', 'letter'],
    ['user_data_max_length', 1024],
    ['default_offer', { disk: 'disk-b' }],
    ['enable_auto_anti_affinity', true],
    ['auto_anti_affinity_type', 'host anti-affinity'],
    ['calculate', { disk_tags: ['b'] }],
    ['stemcell', { os_type: 'Other (64-bit)' }],
  ])('overrides %s', (key, value) => {
    const { config } = configure(configFile(), { ...context, [key]: value })

    expect(config.cloudstack).toMatchObject({ [key]: value })
  })

  it('may give what the file lacks', () => {
    const { config } = configure(configFile({ endpoint: undefined }), { ...context, endpoint: 'https://c.example.com/api' })

    expect(config.cloudstack.endpoint).toBe('https://c.example.com/api')
  })

  it('may hold keys that are not ours', () => {
    expect(configure(configFile(), { ...context, whatever: 1, region: 'x' }).config.cloudstack.default_zone).toBe('zone-advanced')
  })

  it('is validated together with the file', () => {
    expect(() => configure(configFile(), { ...context, expunge: 'maybe' })).toThrow(/expunge/)
  })
})
