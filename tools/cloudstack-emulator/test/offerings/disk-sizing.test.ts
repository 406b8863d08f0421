import { BYTES_PER_GIB } from '../../src/core/bytes.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { checkDiskRange, checkVolumeBytes, sizeDisk, sizeRootDisk } from '../../src/offerings/disk-sizing.ts'
import { stage } from '../support.ts'

function offering(isCustomized: boolean) {
  const { cloud } = stage().emulator
  const found = [...cloud.diskOfferings.all()].find((row) => row.isCustomized === isCustomized)
  if (found === undefined) throw new Error('the seed has no such disk offering')
  return found
}

describe('the size of a disk', () => {
  it('is the fixed one of its offering', () => {
    expect(sizeDisk(DEFAULT_SETTINGS, offering(false), undefined)).toBe(offering(false).sizeGib)
    expect(() => sizeDisk(DEFAULT_SETTINGS, offering(false), 7)).toThrow('This disk offering does not allow custom size')
  })

  it('is requested of a customised offering, within bounds', () => {
    const most = DEFAULT_SETTINGS['custom.diskoffering.size.max']

    expect(sizeDisk(DEFAULT_SETTINGS, offering(true), 7)).toBe(7)
    expect(() => sizeDisk(DEFAULT_SETTINGS, offering(true), undefined)).toThrow('This disk offering requires a custom size specified')
    expect(() => sizeDisk(DEFAULT_SETTINGS, offering(true), 0)).toThrow('Disk size must be larger than 0')
    expect(() => sizeDisk(DEFAULT_SETTINGS, offering(true), most + 1)).toThrow(/is out of allowed range/)
    expect(() => checkDiskRange(DEFAULT_SETTINGS, most)).not.toThrow()
  })

  it('is at least 1 GiB, and at most what storage takes', () => {
    const most = DEFAULT_SETTINGS['storage.max.volume.size']

    expect(() => checkVolumeBytes(DEFAULT_SETTINGS, BYTES_PER_GIB - 1)).toThrow('Please specify a size of at least 1 GB.')
    expect(() => checkVolumeBytes(DEFAULT_SETTINGS, -1)).toThrow('Please specify a size of at least 1 GB.')
    expect(() => checkVolumeBytes(DEFAULT_SETTINGS, most * BYTES_PER_GIB + 1)).toThrow(/but the maximum size allowed is/)
    expect(() => checkVolumeBytes(DEFAULT_SETTINGS, most * BYTES_PER_GIB)).not.toThrow()
  })

  it('of a root disk is at least the template’s', () => {
    expect(sizeRootDisk(2 * BYTES_PER_GIB, 3)).toBe(3 * BYTES_PER_GIB)
    expect(() => sizeRootDisk(2 * BYTES_PER_GIB, 1)).toThrow(/is smaller than template size \(2\.00 GB\)/)
    expect(() => sizeRootDisk(2 * BYTES_PER_GIB, 2.5)).toThrow('Root disk size should be a positive number.')
    expect(() => sizeRootDisk(0, -1)).toThrow('Root disk size should be a positive number.')
  })
})
