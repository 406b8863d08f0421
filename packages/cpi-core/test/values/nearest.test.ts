import { nearest, nearestNames } from '../../src/values/nearest.ts'

describe('a mistyped name', () => {
  const known = ['compute_offering', 'availability_zone', 'disk']

  it.each([
    ['compute_offerring', 'compute_offering'],
    ['avaliability_zone', 'availability_zone'],
    ['Disk', 'disk'],
    ['something_else_entirely', undefined],
  ])('%s was probably meant to be %s', (name, meant) => {
    expect(nearest(name, known)).toBe(meant)
  })
})

describe('the names that may have been meant', () => {
  it.each<[readonly string[], string]>([
    [[], '; the account sees none at all'],
    [['zz'], '; there is "zz"'],
    [['zz', 'yy', 'zz'], '; there are "yy", "zz"'],
    [['net-2', 'net-1', 'zz'], '; the nearest names are "net-2", "net-1"'],
    [['neu', 'zz'], '; the nearest name is "neu"'],
    [
      ['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((name) => name.repeat(9)),
      `; there are ${['a', 'b', 'c', 'd', 'e'].map((name) => `"${name.repeat(9)}"`).join(', ')} and 2 more`,
    ],
  ])('of %j are shown, the closest first, five at most', (known, shown) => {
    expect(nearestNames('net', known)).toBe(shown)
  })
})
