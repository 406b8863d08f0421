import { mkdir, open, readFile } from 'node:fs/promises'
import { wordsFor } from '../../src/commands/words-for.ts'
import { InputError } from '../../src/input-error.ts'

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('wordsFor', () => {
  it('says what is wrong with a path, without a stack', async () => {
    expect(wordsFor(await failureOf(open('/nonexistent/stemcell.tgz')))).toBe('/nonexistent/stemcell.tgz: there is no such file or folder')
    expect(wordsFor(await failureOf(readFile('/')))).toMatch(/this is a folder; a file is expected$/)
    expect(wordsFor(await failureOf(mkdir('/dev/null/output', { recursive: true })))).toBe(
      '/dev/null/output: a part of this path is no folder',
    )
  })

  it('names a full disk and a way out', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })

    expect(wordsFor(full)).toBe('write: no space is left there: choose another --output, or another TMPDIR')
  })

  it('repeats what is meant for people, and shows a stack only of what is not', () => {
    expect(wordsFor(new InputError('light.tgz holds no disk'))).toBe('light.tgz holds no disk')
    expect(wordsFor(new TypeError('x is not a function'))).toMatch(/^TypeError: x is not a function\n\s+at /)
  })
})
