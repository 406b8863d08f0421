import { nearest } from '../../src/values/nearest.ts'

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
