import { diskNotFound, vmCreationFailed } from '../../src/errors/cpi-error.ts'
import { answerLine, errorAnswer, resultAnswer, unexpectedAnswer } from '../../src/protocol/answer.ts'

describe('an answer', () => {
  it('has all three keys, also without a result', () => {
    expect(resultAnswer(undefined)).toEqual({ result: null, error: null, log: '' })
  })

  it('of an error has type, message and ok_to_retry, the last as a boolean', () => {
    expect(errorAnswer(vmCreationFailed('no-capacity', 'no host', true))).toEqual({
      result: null,
      error: { type: 'Bosh::Clouds::VMCreationFailed', message: 'no host [cloudstack-cpi/no-capacity]', ok_to_retry: true },
      log: '',
    })
    expect(errorAnswer(diskNotFound('d')).error?.ok_to_retry).toBe(false)
  })

  it('is one line, whatever is in it', () => {
    const line = answerLine(resultAnswer({ text: 'a\nb\u2028\ud800' }))

    expect(line.endsWith('\n')).toBe(true)
    expect(line.trim().split('\n')).toHaveLength(1)
    expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line)
  })

  it('of a failure of this machine says so, and one of ours is as it is', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })

    expect(unexpectedAnswer(full).error).toMatchObject({
      type: 'Bosh::Clouds::CpiError',
      message: expect.stringMatching(/^the machine of the CPI refused: ENOSPC.*free space.*\[cloudstack-cpi\/machine-refused\]$/),
    })
    expect(unexpectedAnswer(diskNotFound('d'))).toEqual(errorAnswer(diskNotFound('d')))
    expect(unexpectedAnswer(new TypeError('boom')).error?.message).toBe('unexpected failure in the CPI: boom [cloudstack-cpi/internal]')
  })

  it('shows no stack for a failure that nobody foresaw', () => {
    const answer = unexpectedAnswer(new TypeError('boom'))

    expect(answer.error).toMatchObject({ type: 'Bosh::Clouds::CpiError', ok_to_retry: false })
    expect(answer.error?.message).not.toContain(' at ')
  })
})
