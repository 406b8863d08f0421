import { CloudStackError } from 'cloudstack-client'
import { createUndo } from '../src/undo.ts'
import { fakeClock } from './support/fake-clock.ts'

describe('undo', () => {
  it('unwinds what was noted, last first', async () => {
    const done: string[] = []
    const undo = createUndo(fakeClock())
    for (const step of ['a', 'b', 'c']) {
      undo.note(step, async () => {
        done.push(step)
      })
    }

    const left = await undo.unwind()

    expect(done).toEqual(['c', 'b', 'a'])
    expect(left).toEqual([])
  })

  it('tries a step three times, with a pause', async () => {
    const clock = fakeClock()
    const undo = createUndo(clock)
    let tries = 0
    undo.note('flaky', async () => {
      tries += 1
      if (tries < 3) throw new Error('not yet')
    })

    const left = await undo.unwind()

    expect(left).toEqual([])
    expect(tries).toBe(3)
    expect(clock.sleptMs).toEqual([2000, 2000])
  })

  it('goes on after a step that cannot be undone, and says which', async () => {
    const done: string[] = []
    const undo = createUndo(fakeClock())
    undo.note('first', async () => {
      done.push('first')
    })
    undo.note('second', async () => {
      throw new Error('refused')
    })

    const left = await undo.unwind()

    expect(done).toEqual(['first'])
    expect(left).toMatchObject([{ what: 'second', error: { message: 'refused' } }])
  })

  it('tries a step once when there is no time for a pause', async () => {
    const clock = fakeClock()
    const undo = createUndo(clock, { leftMs: () => 500 })
    undo.note('flaky', async () => {
      throw new Error('no')
    })

    expect(await undo.unwind()).toHaveLength(1)
    expect(clock.sleptMs).toEqual([])
  })

  it('does not look for what may still be made when there is no time for it, and says so', async () => {
    const clock = fakeClock()
    const undo = createUndo(clock, { leftMs: () => 3000, uncertainMs: 60_000 })
    const lost = new CloudStackError('no answer', { kind: 'unreachable', command: 'createVolume', retryable: false, isUncertain: true })
    const noted = undo.note('delete disk a', async () => false)
    await expect(noted.during(() => Promise.reject(lost))).rejects.toBe(lost)

    const left = await undo.unwind()

    expect(clock.sleptMs).toEqual([])
    expect(left).toMatchObject([
      { what: 'delete disk a', error: { message: expect.stringContaining('it may still be made'), cause: lost } },
    ])
  })

  it('looks for what was made and is not shown yet, before it goes on, but for ten seconds in all', async () => {
    const clock = fakeClock()
    const done: string[] = []
    const undo = createUndo(clock, { uncertainMs: 60_000 })
    undo.note('first', async () => void done.push('first'))
    const gone = undo.note('gone', async () => false)
    const late = undo.note('late', async () => clock.nowMs() >= shownMs && done.push('late') > 0)
    await Promise.all([late.during(async () => 'made'), gone.during(async () => 'made')])
    const shownMs = clock.nowMs() + 8000

    expect(await undo.unwind()).toEqual([])
    expect(done).toEqual(['late', 'first'])
    expect(clock.sleptMs).toEqual([2000, 2000, 2000, 2000, 2000])
  })

  it('does not wait for what is not shown when the process is told to end', async () => {
    const clock = fakeClock()
    const undo = createUndo(clock, { leftMs: () => 9000, uncertainMs: 60_000 })
    await undo.note('late', async () => false).during(async () => 'made')

    expect(await undo.unwind()).toEqual([])
    expect(clock.sleptMs).toEqual([])
  })

  it('looks for what may still be made until it is found, each thing by itself', async () => {
    const clock = fakeClock()
    const undo = createUndo(clock, { uncertainMs: 60_000 })
    const lost = new CloudStackError('no answer', { kind: 'unreachable', command: 'createVolume', retryable: false, isUncertain: true })
    const looks = { a: 0, b: 0 }
    for (const [name, made] of [
      ['a', 2],
      ['b', 4],
    ] as const) {
      const noted = undo.note(`delete disk ${name}`, async () => {
        looks[name] += 1
        return looks[name] === made
      })
      await expect(noted.during(() => Promise.reject(lost))).rejects.toBe(lost)
    }

    expect(await undo.unwind()).toEqual([])
    expect(looks).toEqual({ a: 2, b: 4 })
    expect(clock.sleptMs).toEqual([2000, 2000, 2000])
  })

  it('looks for what was made for no longer than the patience for uncertain outcomes', async () => {
    const clock = fakeClock()
    const undo = createUndo(clock, { uncertainMs: 3000 })
    await undo.note('late', async () => false).during(async () => 'made')

    expect(await undo.unwind()).toEqual([])
    expect(clock.sleptMs).toEqual([2000, 2000])
  })

  it('does not look again for what CloudStack refused to make', async () => {
    const clock = fakeClock()
    const undo = createUndo(clock, { uncertainMs: 60_000 })
    const refused = new CloudStackError('refused', { kind: 'invalid-request', command: 'createVolume', retryable: false })
    await expect(undo.note('delete disk a', async () => false).during(() => Promise.reject(refused))).rejects.toBe(refused)

    expect(await undo.unwind()).toEqual([])
    expect(clock.sleptMs).toEqual([])
  })

  it('reports what appears late and cannot be undone', async () => {
    const undo = createUndo(fakeClock(), { uncertainMs: 60_000 })
    const lost = new CloudStackError('no answer', { kind: 'unreachable', command: 'createVolume', retryable: false, isUncertain: true })
    let looks = 0
    const noted = undo.note('delete disk a', async () => {
      looks += 1
      if (looks > 1) throw new Error('in use')
      return false
    })
    await expect(noted.during(() => Promise.reject(lost))).rejects.toBe(lost)

    expect(await undo.unwind()).toMatchObject([{ what: 'delete disk a', error: { message: 'in use' } }])
  })

  it('names job and id of what may still be made', async () => {
    const undo = createUndo(fakeClock())
    const ids = { jobId: 'job-7', entityId: 'volume-7' }
    const details = { kind: 'unreachable', command: 'createVolume', retryable: false, isUncertain: true, ...ids } as const
    const lost = new CloudStackError('no answer', details)
    await expect(undo.note('delete disk a', async () => false).during(() => Promise.reject(lost))).rejects.toBe(lost)

    const [left] = await undo.unwind()

    expect(left?.error).toMatchObject({ message: expect.stringContaining('createVolume (job job-7, id volume-7) was not answered') })
  })

  it('unwinds each step once', async () => {
    let times = 0
    const undo = createUndo(fakeClock())
    undo.note('once', async () => {
      times += 1
    })

    await undo.unwind()
    await undo.unwind()

    expect(times).toBe(1)
  })
})
