import { cloudStackAgentConfig } from '../../src/agent/agent-settings.ts'
import { explainBoot } from '../../src/agent/explain-boot.ts'
import { lintAgentConfig } from '../../src/agent/lint-agent-config.ts'
import { outputFormats } from '../../src/image/formats.ts'
import { openstackAgentConfig } from '../support/small-stemcell.ts'

const withSources = (...Sources: object[]) => ({ Infrastructure: { Settings: { Sources } } })

describe('the linter of agent.json', () => {
  it.each(outputFormats)('finds nothing in what convert writes for %s', (format) => {
    expect(lintAgentConfig(cloudStackAgentConfig({}, format, 'router-discovery'))).toEqual([])
  })

  it('reports keys that the agent ignores, and those that were removed from it', () => {
    const findings = lintAgentConfig({ ...openstackAgentConfig, Platform: { Linux: { CreatePartitionIfNoEphemeralDsk: true } } })

    expect(findings).toEqual([
      expect.objectContaining({ rule: 'agent-unknown-key', severity: 'note', message: expect.stringContaining('UseRegistry') }),
      expect.objectContaining({
        rule: 'agent-unknown-key',
        severity: 'warning',
        message: expect.stringContaining('CreatePartitionIfNoEphemeralDsk'),
      }),
    ])
  })

  it.each([
    ['no source at all', {}, /Sources is empty/],
    ['a source without type', withSources({ URI: 'http://x' }), /Sources\[0\] has no Type/],
    ['a source of unknown type', withSources({ Type: 'Http' }), /unknown Type "Http"/],
    ['an HTTP source without address', withSources({ Type: 'HTTP', UserDataPath: '/x' }), /\(HTTP\) has no URI/],
    [
      'a ConfigDrive by the name of other agents',
      withSources({ Type: 'ConfigDrive', DiskPaths: ['/dev/x'], MetaDataPath: 'm', SettingsPath: 's' }),
      /has no UserDataPath/,
    ],
    [
      'an unknown resolver',
      { ...withSources({ Type: 'CDROM', FileName: 'env' }), Platform: { Linux: { DevicePathResolutionType: 'virtual' } } },
      /DevicePathResolutionType is "virtual"/,
    ],
    [
      'half a transformation',
      { ...withSources({ Type: 'CDROM', FileName: 'env' }), Platform: { Linux: { DiskIDTransformPattern: 'x' } } },
      /only work together/,
    ],
    [
      'a pattern that does not compile',
      {
        ...withSources({ Type: 'CDROM', FileName: 'env' }),
        Platform: { Linux: { DiskIDTransformPattern: '(', DiskIDTransformReplacement: 'x' } },
      },
      /not a valid regular expression/,
    ],
  ])('reports %s as an error', (_what, config, message) => {
    const errors = lintAgentConfig(config).filter(({ severity }) => severity === 'error')

    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message), remedy: expect.any(String) })])
  })
})

describe('explainBoot', () => {
  it('for the output of convert: ConfigDrive, then the router, disks by serial on KVM and by letter elsewhere', () => {
    const kvm = explainBoot(cloudStackAgentConfig({}, 'qcow2', 'router-discovery'), 'kvm').join('\n')
    const xen = explainBoot(cloudStackAgentConfig({}, 'vhd', 'data-server'), 'xen').join('\n')

    expect(kvm).toMatch(/^ConfigDrive: used.*\nHTTP: requests http:\/\/169\.254\.169\.254, where only a service/)
    expect(kvm).toContain('by the serial that KVM derives')
    expect(xen).toContain('requests data-server')
    expect(xen).toContain('/dev/xvdX')
  })

  it('for an OpenStack stemcell: its key look-up is fatal, and EC2’s path is wrong here', () => {
    const forecast = explainBoot(openstackAgentConfig, 'kvm').join('\n')

    expect(forecast).toMatch(/SSH key: .*never comes up; .*EC2's form/)
  })

  it.each([
    [
      { Type: 'ConfigDrive', DiskPaths: ['/dev/disk/by-label/cidata'], UserDataPath: 'openstack/latest/user_data' },
      /CloudStack labels its drive config-2/,
    ],
    [
      { Type: 'ConfigDrive', DiskPaths: ['/dev/disk/by-label/config-2'], UserDataPath: 'ec2/latest/user-data' },
      /has openstack\/latest\/ and cloudstack\/ only/,
    ],
    [{ Type: 'CDROM', FileName: 'env' }, /does not provide it/],
    [{ Type: 'File', SettingsPath: '/x' }, /only something inside the stemcell/],
    [{ Type: 'InstanceMetadata', URI: 'http://metadata' }, /does not support it/],
    [{ Type: 'HTTP', URI: 'http://10.0.0.1' }, /must be reachable from every machine/],
  ])('explains the source %j', (source, words) => {
    expect(explainBoot(withSources(source), 'kvm')[0]).toMatch(words)
  })

  it.each([
    [{ SkipDiskSetup: true }, /neither partitioned nor grown/],
    [{ CreatePartitionIfNoEphemeralDisk: true }, /the free space of the root disk/],
    [{}, /without one the agent does not start/],
  ])('explains the ephemeral disk with %j', (Linux, words) => {
    expect(explainBoot({ Platform: { Linux } }, 'kvm').join('\n')).toMatch(words)
  })

  it.each([
    ['scsi', 'vmware', /will not be found/],
    ['', 'xen', /used literally/],
    ['virtio', 'vmware', /tried as \/dev\/sdX/],
    ['virtio', 'kvm', /a letter may refer to another disk/],
  ] as const)('explains persistent disks with the resolver "%s" on %s', (DevicePathResolutionType, platform, words) => {
    expect(explainBoot({ Platform: { Linux: { DevicePathResolutionType } } }, platform).at(-1)).toMatch(words)
  })
})
