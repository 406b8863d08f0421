import { checkMachineOptions, settingsFor } from '../../src/server/machine-options.ts'

const GIB = 1024 ** 3

describe('options of machines', () => {
  it('need a storage folder where machines run', () => {
    expect(() => checkMachineOptions({ machines: 'qemu' })).toThrow('--machines qemu needs --storage FOLDER')
    expect(() => checkMachineOptions({ machines: 'qemu', storage: '/tmp/cloud' })).not.toThrow()
  })

  it.each([{ storage: '/tmp/cloud' }, { memoryLimit: 4096 }, { socks: { host: '127.0.0.1', port: 1080 } }])(
    'are refused where machines are pretended: %j',
    (given) => {
      expect(() => checkMachineOptions({ machines: 'pretended', ...given })).toThrow('are for machines that run: add --machines qemu')
    },
  )

  it('leave a quarter of the memory to others, unless the limit is given', () => {
    expect(settingsFor({ machines: 'qemu' }, 8 * GIB)['emulator.memory.limit']).toBe(6144)
    expect(settingsFor({ machines: 'qemu', memoryLimit: 2048 }, 8 * GIB)['emulator.memory.limit']).toBe(2048)
  })

  it('change nothing by default', () => {
    expect(settingsFor({ machines: 'pretended' }, 8 * GIB)).toEqual({})
    expect(settingsFor({ machines: 'pretended', measuredDurations: true }, 8 * GIB)).toEqual({ 'emulator.measured.durations': true })
  })
})
