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
})
