import { createManualClock } from '../../src/core/clock.ts'
import { createScheduler } from '../../src/core/scheduler.ts'

describe('the scheduler', () => {
  it('runs due work in order of time, each at its own time', () => {
    const clock = createManualClock(0)
    const scheduler = createScheduler(clock)
    const seen: string[] = []
    for (const [name, dueMs] of [
      ['third', 30],
      ['first', 10],
      ['second', 20],
      ['also second', 20],
      ['never', 99],
    ] as const) {
      scheduler.at(dueMs, () => void seen.push(`${name} at ${scheduler.nowMs()}`))
    }

    clock.advanceMs(50)
    scheduler.runDue()

    expect(seen).toEqual(['first at 10', 'second at 20', 'also second at 20', 'third at 30'])
  })
})
