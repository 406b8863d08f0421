import { msFromTimestamp } from '../../src/cloud/clock-time.ts'

describe("CloudStack's times", () => {
  it('are read although their zone has no colon', () => {
    expect(msFromTimestamp('2026-11-22T17:40:07+0000')).toBe(Date.UTC(2026, 10, 22, 17, 40, 7))
    expect(msFromTimestamp('2026-11-22T17:40:07+0200')).toBe(Date.UTC(2026, 10, 22, 15, 40, 7))
    expect(msFromTimestamp('yesterday')).toBeNaN()
  })
})
