import { callAgent } from '../../src/boot/agent-call.ts'
import { bootSettings } from '../../src/boot/boot-settings.ts'
import { qemuArguments } from '../../src/boot/machine.ts'

const machine = {
  disk: '/w/disk.raw',
  ephemeralDisk: '/w/ephemeral.raw',
  configDrive: undefined,
  accelerator: 'tcg' as const,
  hostPort: 4711,
  folder: '/w',
}

describe('the machine that a stemcell boots on', () => {
  it('has the disks and the NIC of CloudStack KVM, writes nothing to the stemcell, and is reachable from this host only', () => {
    const args = qemuArguments(machine).join(' ')

    expect(args).toContain('file=/w/disk.raw,format=raw,if=virtio,snapshot=on')
    expect(args).toContain('host=10.1.1.1,dhcpstart=10.1.1.50,hostfwd=tcp:127.0.0.1:4711-10.1.1.77:6868')
    expect(args).toContain('-serial file:/w/console.log')
    expect(args).not.toContain('cdrom')
  })

  it('has a ConfigDrive when it is given one', () => {
    expect(qemuArguments({ ...machine, configDrive: '/w/drive.iso' }).join(' ')).toContain(
      'file=/w/drive.iso,format=raw,media=cdrom,readonly=on',
    )
  })

  it('receives its settings in the form that a CPI writes', () => {
    const settings = bootSettings({ ca: 'CA', certificate: 'CERT', private_key: 'KEY' }, { user: 'u', password: 'p' })

    expect(settings).toMatchObject({
      mbus: 'https://u:p@0.0.0.0:6868',
      networks: { default: { type: 'manual', ip: '10.1.1.77', default: ['dns', 'gateway'] } },
      disks: { system: '/dev/sda', ephemeral: '/dev/sdb' },
      env: { bosh: { mbus: { cert: { certificate: 'CERT' } } } },
    })
  })

  it('returns undefined while nothing listens', async () => {
    expect(await callAgent({ port: 9, ca: '', login: { user: 'u', password: 'p' } }, 'ping')).toBeUndefined()
  })
})
