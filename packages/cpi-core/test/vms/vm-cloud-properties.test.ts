import { parseProperties } from '../../src/config/parse-properties.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const read = (properties: object) => parseProperties(vmSection, { compute_offering: 'small', ...properties })

describe('the cloud_properties of a machine', () => {
  it('are few by default', () => {
    expect(read({})).toEqual({ compute_offering: 'small', lbs: [], routes: {}, details: {}, user_data: {}, tags: {} })
    expect(read({ lbs: [{ name: 'web' }] }).lbs).toEqual([{ name: 'web', open_firewall: false, cidrs: [], delete_when_empty: false }])
  })

  it.each([
    ['instance_type', 'compute_offering'],
    ['service_offering', 'compute_offering'],
    ['ephemeral_volume', 'ephemeral_disk_offering'],
    ['ephemeral_volume_type', 'ephemeral_disk_offering'],
  ])('may have the name of an earlier CPI: %s for %s', (earlier, name) => {
    expect(
      parseProperties(vmSection, {
        compute_offering: undefined,
        ...(name === 'compute_offering' ? {} : { compute_offering: 'a' }),
        [earlier]: 'small',
      }),
    ).toMatchObject({ [name]: 'small' })
  })

  it('take a display name as long as CloudStack does', () => {
    expect(read({ display_name: 'x'.repeat(255) }).display_name).toHaveLength(255)
    expect(() => read({ display_name: 'x'.repeat(256) })).toThrow(/display_name/)
  })

  it.each([
    [{ cpu: 0 }],
    [{ cpu: 1.5 }],
    [{ cpu_speed: 0 }],
    [{ ram: 0 }],
    [{ disk: 0 }],
    [{ root_disk_size: 0 }],
    [{ affinity_group_type: 'anti' }],
    [{ boot_type: 'uefi' }],
    [{ boot_mode: 'FAST' }],
    [{ lbs: [{ name: 'web', public_port: 0 }] }],
    [{ lbs: [{ name: 'web', private_port: 65_536 }] }],
    [{ lbs: [{ name: 'web', algorithm: 'random' }] }],
    [{ lbs: [{ name: 'web', protocol: 'icmp' }] }],
    [{ lbs: [{ name: 'web', cidrs: ['anywhere'] }] }],
    [{ routes: { default: [{ cidr: '10.0.0.0' }] } }],
    [{ routes: { default: [{ cidr: '10.0.0.0/8', gateway: 'router' }] } }],
    [{ tags: { team: ['a'] } }],
    [{ details: { key: null } }],
  ])('are refused as %j', (properties) => {
    expect(() => read(properties)).toThrow(/VM cloud_properties/)
  })
})
