import { sizeFor, smallestFor } from '../../src/disks/choose-disk-offering.ts'

const fixed = (name: string, disksize: number, more = {}) => ({
  id: name,
  name,
  disksize,
  iscustomized: false,
  storagetype: 'shared',
  ...more,
})
const CUSTOM = { id: 'custom', name: 'custom', disksize: 0, iscustomized: true, storagetype: 'shared' }
const OFFERINGS = [fixed('disk-100', 100), fixed('disk-5', 5), fixed('disk-40', 40), CUSTOM]

describe('the smallest disk offering that holds a disk', () => {
  it.each([
    [39 * 1024, 'disk-40'],
    [40 * 1024, 'disk-40'],
    [50 * 1024, 'disk-100'],
    [1, 'disk-5'],
    [5 * 1024 + 1, 'disk-40'],
  ])('of %i MiB is %s', (sizeMib, name) => {
    expect(smallestFor(OFFERINGS, sizeMib, 'create_disk')).toMatchObject({ offering: { name }, sizeGib: undefined })
  })

  it('is a customised one when no fixed one is large enough', () => {
    expect(smallestFor(OFFERINGS, 200 * 1024, 'create_disk')).toEqual({ offering: CUSTOM, sizeGib: 200 })
  })

  it('is none for local storage, custom IOPS or storage tags, which must be named', () => {
    const special = [
      fixed('local', 50, { storagetype: 'local' }),
      fixed('iops', 50, { iscustomizediops: true }),
      fixed('ssd', 50, { tags: 'ssd' }),
    ]

    expect(() => smallestFor(special, 1024, 'create_disk')).toThrow(/no disk offering holds 1 GiB; there are: none/)
  })

  it('is not a customised one that must be named either, and only what can be had is listed', () => {
    const local = { ...CUSTOM, storagetype: 'local' }

    expect(() => smallestFor([local, fixed('ssd', 5, { tags: 'ssd' }), fixed('disk-5', 5)], 50 * 1024, 'create_disk')).toThrow(
      /there are: disk-5 \(5 GiB\)$/,
    )
  })

  it('does not exist: the error lists what there is', () => {
    expect(() => smallestFor([fixed('disk-5', 5)], 50 * 1024, 'create_disk')).toThrow(
      /no disk offering holds 50 GiB; there are: disk-5 \(5 GiB\)/,
    )
  })
})

describe('a named disk offering', () => {
  it('that is customised gets the size, rounded up to GiB', () => {
    expect(sizeFor(CUSTOM, 5000, 'x').sizeGib).toBe(5)
  })

  it('that is customised needs a size', () => {
    expect(() => sizeFor(CUSTOM, undefined, 'ephemeral disk')).toThrow(/ephemeral disk.*its size must be given/)
  })

  it('that is fixed takes none, up to its size', () => {
    expect(sizeFor(fixed('disk-5', 5), 5 * 1024, 'x').sizeGib).toBeUndefined()
    expect(sizeFor(fixed('disk-5', 5), undefined, 'x').sizeGib).toBeUndefined()
    expect(() => sizeFor(fixed('disk-5', 5), 5 * 1024 + 1, 'x')).toThrow(/5121 MiB \(6 GiB\) are needed/)
  })

  it('that is fixed takes none', () => {
    expect(sizeFor(fixed('disk-5', 5), 4096, 'x').sizeGib).toBeUndefined()
  })

  it('that is too small is refused with both sizes', () => {
    expect(() => sizeFor(fixed('disk-5', 5), 6000, 'create_disk')).toThrow(/"disk-5" has 5 GiB, 6000 MiB \(6 GiB\) are needed/)
  })
})
