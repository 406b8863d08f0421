import { belowFloor, FLOOR, ranWhole } from '../src/coverage-floor.mjs'

const at = (percent: number) => Object.fromEntries(Object.keys(FLOOR).map((kind) => [kind, { pct: percent }]))

describe('the floor of coverage', () => {
  it('is kept by a run that covers as much', () => {
    expect(belowFloor(at(100))).toEqual([])
    expect(belowFloor(Object.fromEntries(Object.entries(FLOOR).map(([kind, percent]) => [kind, { pct: percent }])))).toEqual([])
  })

  it('names what is below it, also a kind that was not measured', () => {
    expect(belowFloor({ ...at(100), branches: { pct: 12.5 } })).toEqual([
      expect.stringMatching(/^coverage of branches is 12.5 %, below the floor/),
    ])
    expect(belowFloor({})).toHaveLength(4)
  })

  it('holds for runs in which no test lacked its tools', () => {
    expect(ranWhole([])).toBe(true)
    expect(
      ranWhole([
        'a (skipped: takes a minute; SLOW=1 runs it)',
        'b (skipped: needs CF_DEPLOYMENT, the path of its checkout)',
        'c (skipped: needs BOSH_CLI and BOSH_DEPLOYMENT, the path of each)',
      ]),
    ).toBe(true)
    expect(ranWhole(["c (skipped: needs qemu-img, from Debian's qemu-utils)"])).toBe(false)
  })
})
