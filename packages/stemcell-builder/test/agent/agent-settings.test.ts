import { cloudStackAgentConfig, isKvmFormat, settingsSourcesOf } from '../../src/agent/agent-settings.ts'
import { openstackAgentConfig } from '../support/small-stemcell.ts'

const UUID = '0a1b2c3d-1111-4222-8333-444455556666'

describe('cloudStackAgentConfig', () => {
  it('tries a ConfigDrive first, because a missing one fails at once', () => {
    const sources = settingsSourcesOf(cloudStackAgentConfig(openstackAgentConfig, 'qcow2', 'router-discovery'))

    expect(sources.map(({ Type }) => Type)).toEqual(['ConfigDrive', 'HTTP'])
  })

  it('is, as a whole, what an agent on CloudStack reads', () => {
    expect(cloudStackAgentConfig({}, 'vhd', 'data-server')).toEqual({
      Platform: { Linux: { PartitionerType: 'parted', CreatePartitionIfNoEphemeralDisk: true, DevicePathResolutionType: 'virtio' } },
      Infrastructure: {
        Settings: {
          Sources: [
            {
              Type: 'ConfigDrive',
              DiskPaths: ['/dev/disk/by-label/config-2', '/dev/disk/by-label/CONFIG-2'],
              MetaDataPath: 'openstack/latest/meta_data.json',
              UserDataPath: 'openstack/latest/user_data',
            },
            {
              Type: 'HTTP',
              URI: 'http://data-server',
              UserDataPath: '/latest/user-data',
              InstanceIDPath: '/latest/meta-data/instance-id',
            },
          ],
        },
      },
    })
  })

  it.each([
    ['router-discovery', 'http://169.254.169.254'],
    ['data-server', 'http://data-server'],
    ['url:https://metadata.example.com:8775', 'https://metadata.example.com:8775'],
  ] as const)('reaches the virtual router with --metadata %s at %s', (route, uri) => {
    expect(settingsSourcesOf(cloudStackAgentConfig({}, 'raw', route))[1]).toMatchObject({ URI: uri, UserDataPath: '/latest/user-data' })
  })

  it('never looks up SSH keys over HTTP, which would be fatal when the router is away', () => {
    for (const source of settingsSourcesOf(cloudStackAgentConfig(openstackAgentConfig, 'qcow2', 'router-discovery')))
      expect(source).not.toHaveProperty('SSHKeysPath')
  })

  it('transforms a cid on KVM to the name of the link that udev makes of the disk’s serial', () => {
    const { DiskIDTransformPattern: pattern, DiskIDTransformReplacement: replacement } = linuxOf('qcow2')

    expect(UUID.replace(new RegExp(String(pattern)), String(replacement).replaceAll(/\{(\d)\}/g, '$1'))).toBe('virtio-0a1b2c3d111142228333')
    expect('vol-1'.replace(new RegExp(String(pattern)), 'changed')).toBe('vol-1')
  })

  it('has no transformation where disks have no serial, even if the source has one', () => {
    expect(linuxOf('vhd', { DiskIDTransformPattern: 'x', DiskIDTransformReplacement: 'y' })).not.toHaveProperty('DiskIDTransformPattern')
    expect(linuxOf('ova')).not.toHaveProperty('DiskIDTransformReplacement')
  })

  it('keeps the options of the platform, and those of other platforms', () => {
    const config = cloudStackAgentConfig({ Platform: { Linux: { ServiceManager: 'systemd' }, Windows: { a: 1 } } }, 'qcow2', 'data-server')

    expect(config.Platform).toMatchObject({ Linux: { ServiceManager: 'systemd', PartitionerType: 'parted' }, Windows: { a: 1 } })
  })

  function linuxOf(format: 'qcow2' | 'vhd' | 'ova', Linux: Readonly<Record<string, unknown>> = {}) {
    return cloudStackAgentConfig({ Platform: { Linux } }, format, 'router-discovery').Platform?.Linux ?? {}
  }
})

describe('isKvmFormat', () => {
  it('is true for the formats that KVM runs', () => {
    expect(['qcow2', 'raw', 'vhd', 'ova'].filter((format) => isKvmFormat(format as 'raw'))).toEqual(['qcow2', 'raw'])
  })
})

describe('settingsSourcesOf', () => {
  it.each([{}, { Infrastructure: { Settings: {} } }, { Infrastructure: { Settings: { Sources: {} } } }])('is empty for %j', (config) => {
    expect(settingsSourcesOf(config)).toEqual([])
  })
})
