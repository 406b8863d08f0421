import { cloudStackAgentConfig } from '../../src/agent/agent-settings.ts'
import { explainBoot } from '../../src/agent/explain-boot.ts'
import { openstackAgentConfig } from '../support/small-stemcell.ts'

describe('explainBoot', () => {
  it('explains the output of convert: ConfigDrive, then the router, disks by serial on KVM and by letter elsewhere', () => {
    const kvm = explainBoot(cloudStackAgentConfig({}, 'qcow2', 'router-discovery'), 'kvm')
    const xen = explainBoot(cloudStackAgentConfig({}, 'vhd', 'data-server'), 'xen')

    expect(kvm).toEqual([
      expect.stringMatching(/^ConfigDrive: used/),
      expect.stringMatching(/^HTTP: requests http:\/\/169\.254\.169\.254/),
      expect.stringMatching(/^ephemeral disk: .*the free space of the root disk/),
      expect.stringMatching(/^persistent disks: by the serial/),
    ])
    expect(xen[1]).toContain('requests data-server')
    expect(xen.at(-1)).toContain('/dev/xvdX')
  })

  it('explains an OpenStack stemcell: its key look-up is fatal, and EC2’s path does not exist on CloudStack', () => {
    expect(explainBoot(openstackAgentConfig, 'kvm')).toContainEqual(expect.stringMatching(/^SSH key: .*never comes up; .*EC2's form/))
  })

  it('warns of the SSH key look-up even with CloudStack’s own path, and only if there is one', () => {
    const explained = (SSHKeysPath: string) =>
      explainBoot({ Infrastructure: { Settings: { Sources: [{ Type: 'HTTP', URI: 'http://data-server', SSHKeysPath }] } } }, 'kvm').join(
        '\n',
      )

    expect(explained('/latest/meta-data/public-keys')).toMatch(/SSH key: .*never comes up$/m)
    expect(explained('')).not.toContain('SSH key')
  })

  it.each([
    [{ SkipDiskSetup: true }, /neither partitioned nor grown/],
    [{ CreatePartitionIfNoEphemeralDisk: true }, /the free space of the root disk/],
    [{}, /without one the agent does not start/],
  ])('explains the ephemeral disk with %j', (Linux, words) => {
    expect(explainBoot({ Platform: { Linux } }, 'kvm')[0]).toMatch(words)
  })

  it.each([
    ['scsi', 'vmware', /will not be found/],
    ['', 'xen', /used literally \(resolver ""\)/],
    ['virtio', 'vmware', /tried as \/dev\/sdX/],
    ['virtio', 'xen', /tried as \/dev\/xvdX/],
    ['virtio', 'kvm', /a letter may refer to another disk/],
  ] as const)('explains persistent disks with the resolver "%s" on %s', (DevicePathResolutionType, platform, words) => {
    expect(explainBoot({ Platform: { Linux: { DevicePathResolutionType } } }, platform).at(-1)).toMatch(words)
  })

  it('copes with a configuration in which nothing has the right type', () => {
    const config = { Platform: { Linux: [] }, Infrastructure: { Settings: { Sources: 'HTTP' } } } as object

    expect(explainBoot(config, 'kvm')).toHaveLength(2)
  })
})
