import { configure } from '../../src/config/configure.ts'
import { parseProperties } from '../../src/config/parse-properties.ts'
import { diskSection } from '../../src/disks/disk-cloud-properties.ts'
import { vipSection } from '../../src/networks/network-cloud-properties.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'
import { configFile } from '../support/requests.ts'

const SMALL = { compute_offering: 'small' }
const WEB = { name: 'web', public_ip: '203.0.113.11', public_port: 443 }

describe('a number that was given as text', () => {
  it('is read in cloud_properties, however deep it is', () => {
    const lbs = [{ ...WEB, private_port: '8443' }]

    expect(parseProperties(vmSection, { ...SMALL, disk: '4096', cpu: ' 2\n', lbs })).toMatchObject({
      disk: 4096,
      cpu: 2,
      lbs: [{ public_port: 443, private_port: 8443 }],
    })
    expect(parseProperties(diskSection, { iops_min: '100', max_iops: '200' })).toEqual({ min_iops: 100, max_iops: 200 })
    expect(parseProperties(vipSection, { open_firewall: [{ ports: ['22', 80], cidrs: ['10.0.0.0/8'] }] })).toMatchObject({
      open_firewall: [{ ports: ['22', 80] }],
    })
  })

  it('is read in the configuration, also under the names of earlier CPIs and below other properties', () => {
    const settings = { proxy_port: '3128', state_timeout: '600', stemcell_publish_timeout: '10', timeout: { create_vm: '1.5' } }
    const file = configFile({ ...settings, stemcell: { listen_port: '0' } }, { debug: { cpi: { api_version: '3' } } })

    const { cloudstack } = configure(file, {}).config

    expect(cloudstack).toMatchObject({ proxy_port: 3128, stemcell: { listen_port: 0 } })
    expect(cloudstack.timeout).toMatchObject({ global: 600, create_vm: 1.5, poll_template: 600 })
  })

  it('is read in a cpi-config entry', () => {
    const { cloudstack } = configure(configFile({ proxy_port: 8080 }), { proxy_port: '3128', timeout: { delete_vm: '60' } }).config

    expect([cloudstack.proxy_port, cloudstack.timeout.delete_vm]).toEqual([3128, 60])
  })

  it.each(['4_096', '4096 MiB', '0x1000', '4e3', '04096', '4,096', '--1'])('is named if it is not one: %s', (disk) => {
    expect(() => parseProperties(vmSection, { ...SMALL, disk })).toThrow(`"disk": is "${disk}"; it should be a whole number of MiB`)
  })

  it('is held to the same limits', () => {
    expect(() => parseProperties(vmSection, { ...SMALL, disk: '0' })).toThrow(/"disk": should be more than 0 MiB/)
    expect(() => parseProperties(vmSection, { ...SMALL, disk: '1.5' })).toThrow(/"disk": should be a whole number of MiB/)
    expect(() => parseProperties(vmSection, { ...SMALL, lbs: [{ ...WEB, private_port: '70000' }] })).toThrow(/lbs\.0\.private_port/)
  })

  it('stays a text where a text is expected', () => {
    expect(parseProperties(vmSection, { ...SMALL, display_name: '42', details: { cpuNumber: '2' } })).toMatchObject({
      display_name: '42',
      details: { cpuNumber: '2' },
    })
  })
})
