import { describeMs, msFromDuration } from '../../src/orphans/duration.ts'

describe('a duration', () => {
  it.each([
    ['0s', 0],
    ['90s', 90_000],
    ['45m', 2_700_000],
    ['2h', 7_200_000],
    ['7d', 604_800_000],
  ])('%s is %d milliseconds', (text, ms) => {
    expect(msFromDuration(text)).toBe(ms)
  })

  it.each(['', '2', 'h', '2 hours', '-1h', '1.5h'])('"%s" is refused with an example', (text) => {
    expect(() => msFromDuration(text)).toThrow(/give a number with a unit, such as 90s/)
  })

  it.each([
    [0, '0 s'],
    [3_600_000, '1 h'],
    [5_400_000, '1 h'],
    [172_800_000, '2 d'],
  ])('%d milliseconds are shown as %s', (ms, text) => {
    expect(describeMs(ms)).toBe(text)
  })
})
