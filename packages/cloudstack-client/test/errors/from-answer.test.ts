import { errorFromAnswer, errorFromJobResult } from '../../src/errors/from-answer.ts'

describe('what an error says', () => {
  it('is what was tried and what CloudStack said, with its code', () => {
    const error = errorFromAnswer({
      command: 'createVolume',
      httpStatus: 431,
      body: { errorcode: 431, cserrorcode: 4350, errortext: 'Disk size must be larger than 0' },
    })

    expect(error).toMatchObject({
      message: 'createVolume failed: "Disk size must be larger than 0" (431)',
      kind: 'invalid-request',
      errorCode: 431,
      csErrorCode: 4350,
      httpStatus: 431,
      jobId: undefined,
    })
  })

  it('is one line without control characters, and the beginning of a text that is very long', () => {
    const forged = errorFromAnswer({ command: 'x', httpStatus: 431, body: { errortext: 'a\n2026 INFO forged\u001b[2J\u2028' } })
    const long = errorFromAnswer({ command: 'x', httpStatus: 431, body: { errortext: 'z'.repeat(1_000_000) } })

    expect(forged.message).toBe('x failed: "a\\u000a2026 INFO forged\\u001b[2J\\u2028" (431)')
    expect(long.errorText).toBe(`${'z'.repeat(8_000)}…`)
    expect(long.message.length).toBeLessThan(8_100)
  })

  it('names the parameter that CloudStack complains of', () => {
    const errortext = 'Unable to execute API command deployvirtualmachine due to missing parameter zoneid'

    expect(errorFromAnswer({ command: 'deployVirtualMachine', httpStatus: 431, body: { errortext } }).parameter).toBe('zoneid')
  })

  it.each([
    [502, true],
    [503, true],
    [504, true],
    [530, false],
    [431, false],
  ])('with code %i leaves open whether the call was carried out: %p; a job that failed does not', (errorcode, isUncertain) => {
    const body = { errorcode, errortext: 'no' }

    expect(errorFromAnswer({ command: 'x', httpStatus: errorcode, body })).toMatchObject({ isUncertain })
    expect(errorFromJobResult('x', 'j1', body)).toMatchObject({ isUncertain: false })
  })

  it('is classified by its code, also if that is a text', () => {
    const body = { errorcode: '533', errortext: 'no' }

    expect(errorFromAnswer({ command: 'x', httpStatus: 200, body })).toMatchObject({ errorCode: 533, kind: 'no-capacity' })
  })

  it('takes the HTTP status where the body has no code', () => {
    expect(errorFromAnswer({ command: 'x', httpStatus: 401, body: {} })).toMatchObject({ errorCode: 401, kind: 'not-authenticated' })
  })

  it('takes a job’s text for a job’s failure, whatever form it has', () => {
    expect(errorFromJobResult('x', 'j', { errorcode: 533, errortext: 'full' })).toMatchObject({
      kind: 'no-capacity',
      jobId: 'j',
      errorText: 'full',
    })
    expect(errorFromJobResult('x', 'j', 'killed')).toMatchObject({ kind: 'job-failed', errorText: 'killed' })
    expect(errorFromJobResult('x', 'j', undefined)).toMatchObject({ kind: 'job-failed', errorText: '' })
    expect(errorFromJobResult('x', 'j', { errortext: { odd: 1 } }).errorText).toBe('{"odd":1}')
  })
})
