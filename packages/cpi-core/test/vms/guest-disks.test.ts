import { guestDisks } from '../../src/vms/guest-disks.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const VOLUMES = { root: '4149ba0f-1c2d-4e5f-8a9b-0c1d2e3f4a5b', ephemeral: 'd0c1b2a3-9485-4677-8c9d-aebfc0d1e2f3' }
const VIRTIO = '/dev/disk/by-id/virtio-d0c1b2a3948546778c9d'
const SCSI = '/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_d0c1b2a3948546778c9d'

function named(hypervisor: string, rootDiskController?: string, dataDiskController?: string, ostypename?: string) {
  const asked = Object.entries({ rootDiskController, dataDiskController }).filter(([, value]) => value !== undefined)
  const template = { hypervisor, ...(ostypename === undefined ? {} : { ostypename }) }
  return guestDisks({ template, details: Object.fromEntries(asked), hasEphemeral: true, volumes: VOLUMES })
}

it('the controllers that the VM type names come before those of the template', () => {
  const template = { hypervisor: 'KVM', details: { rootDiskController: 'scsi', dataDiskController: 'scsi' } }
  const details = { rootDiskController: 'virtio', dataDiskController: 'virtio' }

  expect(guestDisks({ template, details, hasEphemeral: true, volumes: VOLUMES }).ephemeral).toBe('/dev/sdb')
  expect(guestDisks({ template, details: {}, hasEphemeral: true, volumes: VOLUMES }).ephemeral).toBe(SCSI)
})

describe('the ephemeral disk in the settings', () => {
  it.each([
    ['KVM', undefined, undefined, '/dev/sdb'],
    ['KVM', 'virtio', undefined, '/dev/sdb'],
    ['KVM', 'osdefault', 'osdefault', '/dev/sdb'],
    ['KVM', 'virtio', 'virtio', '/dev/sdb'],
    ['KVM', 'scsi', 'scsi', SCSI],
    ['KVM', 'SCSI', undefined, SCSI],
    ['KVM', 'virtio-scsi', undefined, SCSI],
    ['KVM', undefined, 'scsi', SCSI],
    ['KVM', 'scsi', 'virtio', VIRTIO],
    ['KVM', 'ide', undefined, VIRTIO],
    ['KVM', 'sata', 'virtio', VIRTIO],
    ['KVM', 'ide', 'scsi', SCSI],
    ['XenServer', undefined, undefined, '/dev/sdb'],
    ['XenServer', 'scsi', 'scsi', '/dev/sdb'],
    ['XCP-ng', undefined, undefined, '/dev/sdb'],
    ['VMware', undefined, undefined, '/dev/sdb'],
    ['VMware', 'pvscsi', 'pvscsi', '/dev/sdb'],
    ['VMware', 'lsilogic', undefined, '/dev/sdb'],
    ['Hyperv', undefined, undefined, '/dev/sdb'],
    ['LXC', undefined, undefined, '/dev/sdb'],
    ['Simulator', undefined, undefined, '/dev/sdb'],
  ])('on %s with root on %s and data on %s is %s', (hypervisor, root, data, path) => {
    expect(named(hypervisor, root, data).ephemeral).toBe(path)
  })

  it('goes by serial number for an OS type that puts disks on SCSI', () => {
    expect(named('KVM', undefined, undefined, 'Other PV Virtio-SCSI (64-bit)').ephemeral).toBe(SCSI)
  })

  it.each(['ide', 'sata', 'fdc'])('on KVM with data on %s is refused with what to change', (data) => {
    expect(() => named('KVM', undefined, data)).toThrow(
      new RegExp(`virtio \\(root\\) and ${data} \\(data\\).*dataDiskController.*root_disk_size`),
    )
  })

  it('that is the rest of the root disk needs no name on any controller', () => {
    const disks = guestDisks({
      template: { hypervisor: 'KVM' },
      details: { rootDiskController: 'ide', dataDiskController: 'ide' },
      hasEphemeral: false,
      volumes: undefined,
    })

    expect(disks).toEqual({ system: '/dev/sda', ephemeral: undefined, dependOnVolumes: false })
  })

  it('has a name of the same length before the ids are known, so that the limit of user data is checked in time', () => {
    const facts = { template: { hypervisor: 'KVM' }, details: { rootDiskController: 'scsi' }, hasEphemeral: true }

    expect(guestDisks({ ...facts, volumes: undefined }).ephemeral).toHaveLength(SCSI.length)
  })
})

describe('a machine with a SCSI controller', () => {
  it.each(['the VM type', 'the template'])('of %s starts with settings that name its disks by serial number', async (where) => {
    const box = cpiInABox()
    const details = { rootDiskController: 'scsi' }
    if (where === 'the template')
      for (const row of box.emulator.cloud.templates.all()) box.emulator.cloud.templates.update(row.id, { details })

    const vm = await createVm(box, where === 'the template' ? {} : { properties: { details } })

    const changes = box.commands().filter(({ command }) => !command.startsWith('list'))
    expect(changes.map(({ command, params }) => [command, params['startvm']])).toEqual([
      ['deployVirtualMachine', 'false'],
      ['updateVirtualMachine', undefined],
      ['startVirtualMachine', undefined],
    ])
    const volumes = box.emulator.cloud.volumes.by('machine', vm)
    const serial = (type: string) =>
      volumes
        .find((volume) => volume.type === type)
        ?.id.replaceAll('-', '')
        .slice(0, 20)
    const machine = box.emulator.cloud.machines.get(vm)
    expect(machine?.state).toBe('Running')
    expect(JSON.parse(Buffer.from(machine?.userData ?? '', 'base64').toString('utf8')).disks).toEqual({
      system: `/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_${serial('ROOT')}`,
      ephemeral: `/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_${serial('DATADISK')}`,
      persistent: {},
    })
  })

  it('gives a hint by the serial number of SCSI for disks whose controller follows the root disk', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { details: { rootDiskController: 'scsi' } } })
    const disk = await createDisk(box)

    expect(await box.run('attach_disk', vm, disk)).toEqual({
      path: `/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_${disk.replaceAll('-', '').slice(0, 20)}`,
    })
  })

  it('is refused before the deploy where its ephemeral disk has no certain name', async () => {
    const box = cpiInABox()

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { details: { dataDiskController: 'ide' } } }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', /ephemeral disk has neither/)
    expect(box.commands().map(({ command }) => command)).not.toContain('deployVirtualMachine')
  })
})
