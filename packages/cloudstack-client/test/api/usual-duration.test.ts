import { usualDurationMs } from '../../src/api/usual-duration.ts'

describe('how long a job usually takes', () => {
  it.each([
    ['deployVirtualMachine', 600],
    ['startVirtualMachine', 2100],
    ['stopVirtualMachine', 1500],
    ['rebootVirtualMachine', 1200],
    ['destroyVirtualMachine', 5400],
    ['expungeVirtualMachine', 1600],
    ['attachVolume', 1500],
    ['detachVolume', 1000],
    ['createSnapshot', 1600],
    ['createVolume', 150],
    ['createTags', 150],
    ['updateVmNicIp', 150],
    ['migrateVirtualMachine', undefined],
  ])('is for %s %p ms', (command, durationMs) => {
    expect(usualDurationMs(command)).toBe(durationMs)
  })
})
