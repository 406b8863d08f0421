import { CommandError } from '../../src/host/command-error.ts'

describe('CommandError', () => {
  it('names the program, the outcome and the last line of the output, and repeats the command', () => {
    const error = new CommandError('exited', 'qemu-img info /w/a.qcow2', 1, 'usage\nqemu-img: Could not open \n')

    expect(error.message).toBe('qemu-img exited with code 1: qemu-img: Could not open\n  qemu-img info /w/a.qcow2')
    expect(error).toMatchObject({ name: 'CommandError', how: 'exited', exitCode: 1, output: 'usage\nqemu-img: Could not open \n' })
  })

  it.each([
    ['killed', 'mke2fs was killed: '],
    ['timed-out', 'mke2fs took too long: '],
    ['spawn-failed', 'mke2fs could not be started: '],
  ] as const)('describes a command that was %s', (how, message) => {
    expect(new CommandError(how, 'mke2fs -F disk', undefined, '').message).toContain(message)
  })

  it('keeps its cause', () => {
    const cause = new Error('ENOENT')

    expect(new CommandError('spawn-failed', 'x', undefined, '', { cause }).cause).toBe(cause)
  })
})
