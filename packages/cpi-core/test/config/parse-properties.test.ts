import { parseProperties } from '../../src/config/parse-properties.ts'
import { diskSection } from '../../src/disks/disk-cloud-properties.ts'
import { networkSection, vipSection } from '../../src/networks/network-cloud-properties.ts'
import { stemcellPropertiesSection } from '../../src/stemcells/stemcell-cloud-properties.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

describe("a machine's cloud_properties", () => {
  it.each([[{ instance_type: 'small' }], [{ compute_offering: 'small' }], [{ service_offering: 'small' }]])(
    'name the service offering as any earlier CPI did: %j',
    (properties) => {
      expect(parseProperties(vmSection, properties).compute_offering).toBe('small')
    },
  )

  it.each([[{ ephemeral_volume: 'disk-20' }], [{ ephemeral_volume_type: 'disk-20' }], [{ ephemeral_disk_offering: 'disk-20' }]])(
    'name the ephemeral offering as any earlier CPI did: %j',
    (properties) => {
      expect(parseProperties(vmSection, { compute_offering: 'small', ...properties }).ephemeral_disk_offering).toBe('disk-20')
    },
  )

  it('may name one zone or several', () => {
    const properties = (zone: unknown) => parseProperties(vmSection, { compute_offering: 'small', availability_zone: zone })

    expect(properties('a').availability_zone).toEqual(['a'])
    expect(properties(['a', 'b']).availability_zone).toEqual(['a', 'b'])
  })

  it.each([
    ['nothing', {}, /"compute_offering" is required/],
    ['an empty name', { compute_offering: '' }, /"compute_offering": should not be empty/],
    ['a number as name', { compute_offering: 5 }, /"compute_offering": is 5; it should be a text/],
    ['a text that is not a number', { compute_offering: 'small', disk: '4_096' }, /"disk": is "4_096"; it should be a whole number of MiB/],
    ['a negative size', { compute_offering: 'small', disk: -1 }, /"disk": should be more than 0 MiB/],
    ['half a MiB', { compute_offering: 'small', root_disk_size: 1.5 }, /"root_disk_size": should be a whole number of MiB/],
    [
      'an unknown key',
      { compute_offering: 'small', ephemeral_disk_ofering: 'x' },
      /unknown key "ephemeral_disk_ofering"; did you mean "ephemeral_disk_offering"/,
    ],
    [
      'an unknown key near nothing',
      { compute_offering: 'small', zzzzzzzzzzz: 1 },
      /unknown key "zzzzzzzzzzz"; known keys are compute_offering/,
    ],
    ['an unknown key in a list', { compute_offering: 'small', lbs: [{ ...LB, algoritm: 'source' }] }, /did you mean "algorithm"/],
    ['a wrong algorithm', { compute_offering: 'small', lbs: [{ ...LB, algorithm: 'magic' }] }, /lbs\.0\.algorithm.*roundrobin/],
    ['a port out of range', { compute_offering: 'small', lbs: [{ ...LB, public_port: 70000 }] }, /lbs\.0\.public_port/],
    ['an unknown affinity type', { compute_offering: 'small', affinity_group_type: 'near' }, /affinity_group_type/],
    ['no zone in a list', { compute_offering: 'small', availability_zone: [] }, /availability_zone/],
    ['a list where a hash should be', [], /should be a hash/],
  ])('are refused with property, problem and advice: %s', (_what, properties, message) => {
    expect(() => parseProperties(vmSection, properties)).toThrow(
      expect.objectContaining({ type: 'Bosh::Clouds::CpiError', message: expect.stringMatching(message) }),
    )
  })
})

describe("a network's cloud_properties", () => {
  it('may be null', () => {
    expect(parseProperties(networkSection, null)).toEqual({})
  })

  it('name the network as any earlier CPI did', () => {
    expect(parseProperties(networkSection, { network_name: 'net-a' }).name).toBe('net-a')
  })

  it('say of which network they are when they are wrong', () => {
    expect(() => parseProperties(networkSection, { nam: 'x' }, 'network "default"')).toThrow(/of network "default".*did you mean "name"/)
  })

  it('of a vip open nothing to the world by default', () => {
    expect(parseProperties(vipSection, {})).toEqual({ policy: 'must-exist', steal: false, open_firewall: [] })
  })

  it('of a vip must say who may reach an open port', () => {
    expect(() => parseProperties(vipSection, { open_firewall: [{ ports: [22] }] })).toThrow(/open_firewall\.0\.cidrs/)
    expect(
      parseProperties(vipSection, { open_firewall: [{ ports: [22, '8000-8100'], cidrs: ['10.0.0.0/8'] }] }).open_firewall,
    ).toHaveLength(1)
  })
})

describe("a disk's cloud_properties", () => {
  it("may carry the caller's name of a dynamic disk", () => {
    expect(parseProperties(diskSection, { name: 'data', type: 'disk-20' })).toEqual({ name: 'data', disk_offering: 'disk-20' })
  })

  it('may give IOPS, more than 0, by both names', () => {
    expect(parseProperties(diskSection, { iops_min: 1, iops_max: 2 })).toEqual({ min_iops: 1, max_iops: 2 })
    expect(() => parseProperties(diskSection, { min_iops: 0, max_iops: 5 })).toThrow(/"min_iops"/)
    expect(() => parseProperties(diskSection, { min_iops: 5, max_iops: 0 })).toThrow(/"max_iops"/)
  })

  it('refuse what is not known', () => {
    expect(() => parseProperties(diskSection, { disk_offring: 'x' })).toThrow(/did you mean "disk_offering"/)
  })
})

describe("a stemcell's cloud_properties", () => {
  it('may hold what other CPIs need', () => {
    const properties = parseProperties(stemcellPropertiesSection, {
      name: 'bosh-cloudstack-kvm-ubuntu-jammy',
      version: 1.5,
      hypervisor: 'kvm',
      auto_disk_config: true,
      something_new: { deep: 1 },
    })

    expect(properties).toMatchObject({ version: '1.5', hypervisor: 'kvm' })
  })

  it("know Orange's name for a light stemcell's template", () => {
    expect(parseProperties(stemcellPropertiesSection, { light_template: 'ubuntu-22.04' }).template_name).toBe('ubuntu-22.04')
  })
})
