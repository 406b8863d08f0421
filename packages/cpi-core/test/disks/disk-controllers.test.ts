import { isKvm, kvmControllers } from '../../src/disks/disk-controllers.ts'

describe('the controllers of the disks of a machine on KVM', () => {
  it.each([
    [{}, undefined, 'virtio', 'virtio'],
    [{}, 'Other PV Virtio-SCSI (64-bit)', 'scsi', 'scsi'],
    [{ rootDiskController: 'ide' }, undefined, 'ide', 'virtio'],
    [{ rootDiskController: 'scsi' }, undefined, 'scsi', 'scsi'],
    [{ rootDiskController: ' Virtio-SCSI ' }, undefined, 'scsi', 'scsi'],
    [{ rootDiskController: 'virtio', dataDiskController: 'scsi' }, undefined, 'virtio', 'scsi'],
    [{ rootDiskController: 'osdefault', dataDiskController: 'osdefault' }, undefined, 'virtio', 'virtio'],
    [{ rootDiskController: 'osdefault' }, 'Other PV Virtio-SCSI (64-bit)', 'scsi', 'scsi'],
  ])('with the details %j and the OS type %s are %s and %s', (details, osType, root, data) => {
    expect(kvmControllers({ details, osType })).toEqual({ root, data })
  })
})

it.each([
  ['KVM', true],
  ['kvm', true],
  ['VMware', false],
])('the hypervisor %s is KVM: %p', (hypervisor, expected) => {
  expect(isKvm(hypervisor)).toBe(expected)
})
