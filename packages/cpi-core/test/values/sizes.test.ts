import { gibFromBytes, gibFromMib, mibFromBytes, mibFromGib } from '../../src/values/sizes.ts'

describe('sizes', () => {
  it.each([
    [5000, 5],
    [1024, 1],
    [1025, 2],
    [1, 1],
  ])('are rounded up: %i MiB are %i GiB', (mib, gib) => {
    expect(gibFromMib(mib)).toBe(gib)
  })

  it('are converted without rounding otherwise', () => {
    expect(mibFromGib(3)).toBe(3072)
    expect(gibFromBytes(1.5 * 2 ** 30)).toBe(1.5)
    expect(mibFromBytes(1.5 * 2 ** 20)).toBe(1.5)
  })
})
