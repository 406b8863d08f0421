import { createScheduler } from '../../src/core/scheduler.ts'
import { createManualClock, createScaledClock } from '../../src/index.ts'
import { stage } from '../support.ts'

const MINUTE_MS = 60_000

describe('emulated time', () => {
  it('jumps when somebody sleeps on a manual clock, unless the sleep was aborted', async () => {
    const clock = createManualClock(0)

    await clock.sleepMs(5000)

    expect(clock.nowMs()).toBe(5000)
    await expect(clock.sleepMs(1000, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
    expect(clock.nowMs()).toBe(5000)
  })

  it('runs faster on a scaled clock, and can be advanced', () => {
    const clock = createScaledClock(1000, 0)

    clock.advanceMs(MINUTE_MS)

    expect(clock.nowMs()).toBeGreaterThanOrEqual(MINUTE_MS)
  })

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

  it('passes for jobs: those of one machine run in sequence, those of two in parallel', async () => {
    const { emulator, call, deploy } = stage()
    const [one, two] = [await deploy(), await deploy()]
    const started = [
      await call('stopVirtualMachine', { id: one }),
      await call('startVirtualMachine', { id: one }),
      await call('stopVirtualMachine', { id: two }),
    ]
    const done = async () => {
      const polls = started.map(({ jobid }) => call('queryAsyncJobResult', { jobid }))
      return (await Promise.all(polls)).map((poll) => poll['jobstatus'])
    }

    emulator.advanceMs(5000)
    const early = await done()
    emulator.advanceMs(5000)

    expect(early).toEqual([1, 0, 1])
    expect(await done()).toEqual([1, 1, 1])
  })

  it('expunges destroyed machines after the delay, unless an administrator recovers them before', async () => {
    const { emulator, job, call, deploy } = stage()
    const [lost, saved] = [await deploy(), await deploy()]
    await job('destroyVirtualMachine', { id: lost })
    emulator.advanceMs(5 * MINUTE_MS)
    const { jobid } = await call('destroyVirtualMachine', { id: saved })
    emulator.advanceMs(4000)
    const recovered = await call('recoverVirtualMachine', { id: saved }, 'admin')
    emulator.advanceMs(5 * MINUTE_MS)

    expect(jobid).toBeDefined()
    expect(recovered).toMatchObject({ virtualmachine: { state: 'Stopped' } })
    expect([...emulator.cloud.machines.all()].map(({ id }) => id)).toEqual([saved])
  })

  it('shuts down a network that is unused for a while, and implements it again for the next machine', async () => {
    const { emulator, ids, deploy, job } = stage()
    const id = await deploy()
    const up = emulator.cloud.networks.get(ids.network)?.state

    await job('destroyVirtualMachine', { id, expunge: true }, 'admin')
    emulator.advanceMs(15 * MINUTE_MS)
    const down = emulator.cloud.networks.get(ids.network)?.state
    await deploy()

    expect([up, down, emulator.cloud.networks.get(ids.network)?.state]).toEqual(['Implemented', 'Allocated', 'Implemented'])
  })
})
