import { mkdir, open, readFile } from 'node:fs/promises'
import { formatError } from '../../src/commands/format-error.ts'
import { CommandError } from '../../src/host/command-error.ts'
import { InputError } from '../../src/input-error.ts'

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('formatError', () => {
  it('explains a problem with a path, without a stack trace', async () => {
    expect(formatError(await failureOf(open('/nonexistent/stemcell.tgz')))).toBe('/nonexistent/stemcell.tgz: no such file or folder')
    expect(formatError(await failureOf(readFile('/')))).toMatch(/this is a folder; expected a file$/)
    expect(formatError(await failureOf(mkdir('/dev/null/output', { recursive: true })))).toBe(
      '/dev/null/output: a part of this path is not a folder',
    )
  })

  it('explains a full disk, with a remedy', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })

    expect(formatError(full)).toBe('write: no space left on the device: choose another --output, or another TMPDIR')
  })

  it('explains a full disk of an external program, with a remedy and its own words', () => {
    const full = new CommandError('exited', 'qemu-img convert a b', 1, 'qemu-img: error while writing: No space left on device')

    expect(formatError(full)).toMatch(/^no space left on the device: choose another --output.*\n.*qemu-img/)
  })

  it('takes no other error for a full disk, whatever it quotes', () => {
    const quoting = new InputError('the recipe says "No space left on device"')

    expect(formatError(quoting)).toBe(quoting.message)
    expect([formatError(undefined), formatError(null), formatError('No space left on device')]).toEqual([
      'undefined',
      'null',
      'No space left on device',
    ])
  })

  it('prints expected errors as they are, and a stack trace only for others', () => {
    expect(formatError(new InputError('light.tgz contains no disk'))).toBe('light.tgz contains no disk')
    expect(formatError(new TypeError('x is not a function'))).toMatch(/^TypeError: x is not a function\n\s+at /)
  })
})
