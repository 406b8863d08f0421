import { type DeviceHintPolicy, diskHint, pathByLetter, possibleLetters } from '../../src/disks/device-path.ts'

const VOLUME = '4149ba0f-1c2d-4e5f-8a9b-0c1d2e3f4a5b'

function place(hypervisor: string, deviceId: number, controller?: string) {
  return { hypervisor, deviceId, controller, volumeId: VOLUME }
}

describe('the path of a disk by letter', () => {
  it.each([
    ['KVM', 0, '/dev/sda'],
    ['KVM', 1, '/dev/sdb'],
    ['KVM', 2, '/dev/sdc'],
    ['KVM', 4, '/dev/sdd'],
    ['KVM', 5, '/dev/sde'],
    ['VMware', 4, '/dev/sdd'],
    ['XenServer', 1, '/dev/sdb'],
    ['XenServer', 2, '/dev/sdc'],
    ['XenServer', 4, '/dev/sde'],
    ['KVM', 26, '/dev/sdz'],
    ['KVM', 27, '/dev/sdaa'],
    ['KVM', 28, '/dev/sdab'],
    ['XenServer', 25, '/dev/sdz'],
    ['XenServer', 26, '/dev/sdaa'],
    ['KVM', 65, '/dev/sdbm'],
  ])('counts over the gap of the CD-ROM as %s does: number %i is %s', (hypervisor, deviceId, path) => {
    expect(pathByLetter(place(hypervisor, deviceId))).toBe(path)
  })

  it.each([100, -1, 1.5, 66])('does not exist for %d', (deviceId) => {
    expect(() => pathByLetter(place('KVM', deviceId))).toThrow(/is not that of a disk/)
  })

  it('has one of the possible letters, of which the last is that of the last disk where none is left out', () => {
    expect(possibleLetters().slice(0, 3)).toEqual(['a', 'b', 'c'])
    expect(pathByLetter(place('XenServer', 65))).toBe(`/dev/sd${possibleLetters().at(-1)}`)
  })
})

describe('the hint of a disk', () => {
  it.each<[DeviceHintPolicy, string, string | undefined, string]>([
    ['auto', 'KVM', undefined, '/dev/disk/by-id/virtio-4149ba0f1c2d4e5f8a9b'],
    ['auto', 'KVM', 'virtio', '/dev/disk/by-id/virtio-4149ba0f1c2d4e5f8a9b'],
    ['auto', 'KVM', 'osdefault', '/dev/disk/by-id/virtio-4149ba0f1c2d4e5f8a9b'],
    ['auto', 'KVM', 'scsi', '/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_4149ba0f1c2d4e5f8a9b'],
    ['auto', 'KVM', 'ide', '/dev/sdc'],
    ['auto', 'XenServer', undefined, '/dev/sdc'],
    ['auto', 'VMware', 'lsilogic', '/dev/sdc'],
    ['auto', 'Simulator', undefined, '/dev/sdc'],
    ['letter', 'KVM', undefined, '/dev/sdc'],
    ['by-id', 'KVM', undefined, '/dev/disk/by-id/virtio-4149ba0f1c2d4e5f8a9b'],
  ])('with policy %s on %s with controller %s is %s', (policy, hypervisor, controller, path) => {
    expect(diskHint(place(hypervisor, 2, controller), policy)).toEqual({ path })
  })

  it('by id is refused where disks have no serial number', () => {
    expect(() => diskHint(place('XenServer', 2), 'by-id')).toThrow(/use "auto" or "letter"/)
  })
})
