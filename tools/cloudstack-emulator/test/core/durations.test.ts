import { jobDurationMs, unstartedDeployMs } from '../../src/core/durations.ts'
import { stage } from '../support.ts'

describe('durations', () => {
  it.each([
    [false, 4000],
    [true, 1500],
  ])('of a stop, measured: %s', async (areMeasured, jobMs) => {
    const { emulator, call, deploy } = stage({ settings: { 'emulator.measured.durations': areMeasured } })
    await call('stopVirtualMachine', { id: await deploy() })

    expect(emulator.journal.entries().at(-1)).toMatchObject({ command: 'stopVirtualMachine', jobMs })
  })

  it.each([
    ['deployVirtualMachine', 8000, 1700],
    ['attachVolume', 2000, 1500],
    ['createTags', 1000, 150],
    ['migrateVirtualMachine', 8000, 8000],
  ])('of %s is %d ms, or as measured %d ms', (command, usualMs, measuredMs) => {
    expect([jobDurationMs(command, false), jobDurationMs(command, true)]).toEqual([usualMs, measuredMs])
  })

  it('of a deploy that starts nothing is shorter', () => {
    expect([unstartedDeployMs(false), unstartedDeployMs(true)]).toEqual([1000, 600])
  })
})
