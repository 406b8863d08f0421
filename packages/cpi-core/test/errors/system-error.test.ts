import { explainSystemError } from '../../src/errors/system-error.ts'
import { toCpiError } from '../../src/errors/to-cpi-error.ts'
import { unexpectedAnswer } from '../../src/protocol/answer.ts'

function refused(code: string, syscall: string, path: string): Error {
  return Object.assign(new Error(`${code}: reason, ${syscall} '${path}'`), { code, syscall, path })
}

describe('an error of the operating system', () => {
  it.each([
    ['EMFILE', 'open', /too many|ulimit -n/],
    ['ENOSPC', 'write', /free space/],
    ['EACCES', 'mkdir', /owner and mode/],
    ['ENOTDIR', 'mkdir', /not a folder/],
    ['EFBIG', 'write', /ulimit -f/],
  ])('%s is explained by its path and the next step', (code, syscall, advice) => {
    const { message, type } = toCpiError(refused(code, syscall, '/tmp/x'), 'create_vm')

    expect(type).toBe('Bosh::Clouds::CpiError')
    expect(message).toMatch(/^create_vm: the machine of the CPI refused: /)
    expect(message).toContain(`${syscall} '/tmp/x'`)
    expect(message).toMatch(advice)
    expect(unexpectedAnswer(refused(code, syscall, '/tmp/x')).error?.message).toMatch(advice)
  })

  it('without advice for its code still names its path', () => {
    expect(explainSystemError(refused('EXDEV', 'rename', '/tmp/x'))).toBe("the machine of the CPI refused: EXDEV: reason, rename '/tmp/x'")
  })

  it.each([undefined, null, 'text', new TypeError('x is not a function'), Object.assign(new Error('HTTP'), { code: 'ERR_BAD_RESPONSE' })])(
    'is not %s',
    (other) => {
      expect(explainSystemError(other)).toBeUndefined()
    },
  )

  it.each([
    ['ENFILE', /whole machine has too many open files/],
    ['EDQUOT', /free space in that quota/],
    ['EROFS', /TMPDIR name a folder that can be written to/],
    ['EPERM', /owner and mode/],
    ['EEXIST', /something else has that path/],
    ['ENOENT', /check that the path exists/],
    ['ENAMETOOLONG', /shorter path/],
    ['ENOMEM', /too little memory/],
    ['EAGAIN', /too many processes/],
  ])('%s has a next step, too', (code, advice) => {
    expect(explainSystemError(refused(code, 'open', '/tmp/x'))).toMatch(advice)
  })
})
