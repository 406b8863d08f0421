import { gibFromMib } from '../../src/values/sizes.ts'

describe('sizes', () => {
  it.each([
    [5000, 5],
    [1024, 1],
    [1025, 2],
    [1, 1],
  ])('are rounded up: %i MiB are %i GiB', (mib, gib) => {
    expect(gibFromMib(mib)).toBe(gib)
  })
})
