import { bootSettings, NETWORK } from '../../src/boot/boot-settings.ts'

describe('bootSettings', () => {
  const settings = bootSettings({ ca: 'CA', certificate: 'CERT', private_key: 'KEY' }, { user: 'u', password: 'p' })

  it('has the form that a CPI writes: a manual network, disks by letter, an agent that serves HTTPS', () => {
    expect(settings).toMatchObject({
      agent_id: 'verify-boot',
      mbus: 'https://u:p@0.0.0.0:6868',
      networks: { default: { type: 'manual', ip: '10.1.1.77', default: ['dns', 'gateway'] } },
      disks: { system: '/dev/sda', ephemeral: '/dev/sdb' },
      env: { bosh: { keep_root_password: true, mbus: { cert: { certificate: 'CERT', private_key: 'KEY' } } } },
    })
  })

  it('names the disks that the machine has as it is told', () => {
    const disks = { system: '/dev/disk/by-id/root', ephemeral: '/dev/disk/by-id/ephemeral' }

    expect(bootSettings({ ca: '', certificate: '', private_key: '' }, { user: 'u', password: 'p' }, disks)).toMatchObject({
      disks: { ...disks, persistent: {} },
    })
  })

  it('stays within the network that qemu makes, with the router as gateway and DNS server', () => {
    const prefix = NETWORK.range.replace(/0\/24$/, '')

    for (const address of [NETWORK.router, NETWORK.dhcpStart, NETWORK.machine]) expect(address.startsWith(prefix)).toBe(true)
    expect(settings).toMatchObject({ networks: { default: { gateway: NETWORK.router, dns: [NETWORK.router], netmask: '255.255.255.0' } } })
  })
})
