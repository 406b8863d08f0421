import { createHash } from 'node:crypto'
import { cloudStackManifest, SHA1_OF_EMPTY, stemcellFileName } from '../../src/stemcell/cloudstack-manifest.ts'
import type { StemcellManifest } from '../../src/stemcell/manifest.ts'

const SOURCE: StemcellManifest = {
  name: 'bosh-aws-xen-hvm-ubuntu-jammy-go_agent',
  version: '1.10',
  sha1: 'of the source',
  operating_system: 'ubuntu-jammy',
  stemcell_formats: ['aws-raw'],
  cloud_properties: { infrastructure: 'aws', root_device_name: '/dev/sda1', os_distro: 'ubuntu', disk: 5120, ours: 'kept' },
}
const facts = (format: 'qcow2' | 'raw' | 'vhd' | 'ova') => ({ format, sha1: 'abc', diskMib: 3072 })

describe('cloudStackManifest', () => {
  it.each([
    ['qcow2', 'kvm', 'qcow2', ['cloudstack-qcow2']],
    ['raw', 'kvm', 'raw', ['cloudstack-raw']],
    ['vhd', 'xen', 'vhdx', ['cloudstack-vhdx', 'cloudstack-vhd']],
    ['ova', 'esxi', 'ova', ['cloudstack-ova']],
  ] as const)('describes a %s image', (format, hypervisor, diskFormat, formats) => {
    const manifest = cloudStackManifest(SOURCE, facts(format))

    expect(manifest).toMatchObject({ name: `bosh-cloudstack-${hypervisor}-ubuntu-jammy-go_agent`, sha1: 'abc', stemcell_formats: formats })
    expect(manifest.cloud_properties).toMatchObject({ hypervisor, disk_format: diskFormat, disk: 3072, infrastructure: 'cloudstack' })
  })

  it('keeps version, system, API version and unknown properties, and drops those that mean something else on CloudStack', () => {
    const manifest = cloudStackManifest({ ...SOURCE, api_version: 2 }, facts('qcow2'))

    expect(manifest).toMatchObject({ version: '1.10', operating_system: 'ubuntu-jammy', api_version: 2 })
    expect(manifest.cloud_properties).toMatchObject({ ours: 'kept', name: manifest.name, version: '1.10' })
    expect(manifest.cloud_properties).not.toHaveProperty('root_device_name')
  })

  it.each(['root_device_name', 'auto_disk_config', 'ami', 'image_id'])('drops %s', (key) => {
    const source = { ...SOURCE, cloud_properties: { ...SOURCE.cloud_properties, [key]: 'of another cloud' } }

    expect(cloudStackManifest(source, facts('qcow2')).cloud_properties).not.toHaveProperty(key)
  })

  it('describes a Linux of 64 bits on Ubuntu, unless the source says otherwise', () => {
    const presets = { os_type: 'linux', os_distro: 'ubuntu', architecture: 'x86_64' }

    expect(cloudStackManifest({ ...SOURCE, cloud_properties: {} }, facts('qcow2')).cloud_properties).toMatchObject({
      ...presets,
      container_format: 'bare',
    })
    expect(
      cloudStackManifest({ ...SOURCE, cloud_properties: { os_distro: 'debian', container_format: 'ovf' } }, facts('qcow2'))
        .cloud_properties,
    ).toMatchObject({ ...presets, os_distro: 'debian', container_format: 'bare' })
  })

  it('has no API version where the source has none: its agent asks a registry', () => {
    const manifest = cloudStackManifest(SOURCE, facts('qcow2'))

    expect(manifest).not.toHaveProperty('api_version')
    expect(manifest.bosh_protocol).toBe('1')
  })

  it.each([
    [{ operating_system: 'ubuntu-noble' }, 'ubuntu-noble'],
    [{ operating_system: undefined, name: 'bosh-openstack-kvm-centos-7-go_agent' }, 'centos-7'],
    [{ operating_system: undefined, name: 'bosh-vsphere-esxi-ubuntu-jammy-go_agent-raw' }, 'ubuntu-jammy'],
    [{ operating_system: undefined, name: 'my-stemcell' }, 'ubuntu'],
  ])('names the system of %j', (changes, system) => {
    const source = { ...SOURCE, ...changes } as StemcellManifest

    expect(cloudStackManifest(source, facts('qcow2')).name).toBe(`bosh-cloudstack-kvm-${system}-go_agent`)
  })
})

describe('stemcellFileName', () => {
  it.each([
    ['qcow2', 'bosh-stemcell-1.10-cloudstack-kvm-ubuntu-jammy-go_agent.tgz'],
    ['raw', 'bosh-stemcell-1.10-cloudstack-kvm-ubuntu-jammy-go_agent-raw.tgz'],
    ['vhd', 'bosh-stemcell-1.10-cloudstack-xen-ubuntu-jammy-go_agent.tgz'],
    ['ova', 'bosh-stemcell-1.10-cloudstack-esxi-ubuntu-jammy-go_agent.tgz'],
  ] as const)('of %s has upstream’s form', (format, name) => {
    expect(stemcellFileName(cloudStackManifest(SOURCE, facts(format)), format)).toBe(name)
  })
})

describe('SHA1_OF_EMPTY', () => {
  it('is the SHA-1 of an empty file', () => {
    expect(SHA1_OF_EMPTY).toBe(createHash('sha1').digest('hex'))
  })
})
