import { retryLocked } from '../../src/store/retry-locked.ts'
import { createSteppingClock } from '../support/stepping-clock.ts'

function lockedFor(attempts: number) {
  let left = attempts
  return async () => {
    if (left-- > 0) throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
    return 'done'
  }
}

describe('retryLocked', () => {
  it('repeats the statement with growing pauses until the file is unlocked', async () => {
    const clock = createSteppingClock()

    expect(await retryLocked(clock)(lockedFor(6))).toBe('done')
    expect(clock.sleeps).toEqual([5, 10, 20, 40, 80, 100])
  })

  it('gives up after the limit with the error of the database, and lets the next one try', async () => {
    const clock = createSteppingClock()
    const untilUnlocked = retryLocked(clock)

    await expect(untilUnlocked(lockedFor(1_000))).rejects.toThrow('database is locked')
    expect(clock.nowMs()).toBeLessThanOrEqual(7_500)
    expect(await untilUnlocked(lockedFor(0))).toBe('done')
  })

  it('does not repeat anything else', async () => {
    const clock = createSteppingClock()
    const broken = async () => {
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
    }

    await expect(retryLocked(clock)(broken)).rejects.toThrow('disk I/O error')
    expect(clock.sleeps).toEqual([])
  })
})
