import { portBounds } from '../../src/values/port-range.ts'

describe('a port range', () => {
  it.each([
    [80, 80, 80],
    ['443', 443, 443],
    ['8000-8100', 8000, 8100],
  ])('%j goes from %i to %i', (range, startport, endport) => {
    expect(portBounds(range)).toEqual({ startport, endport })
  })
})
