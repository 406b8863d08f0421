import { errorFromAnswer } from '../../src/errors/from-answer.ts'
import { explainSkew, withoutSecrets } from '../../src/errors/refine.ts'

const NOW = Date.parse('2026-01-31T10:00:00Z')

const MINUTE_MS = 60_000

describe('a refused signature', () => {
  const refused = errorFromAnswer({ command: 'x', httpStatus: 401, body: { errorcode: 401, errortext: 'no' } })

  it.each([
    [-30 * MINUTE_MS, 'ahead of'],
    [30 * MINUTE_MS, 'behind'],
  ])('is blamed on a clock that is off: server at %i ms', (offMs, word) => {
    expect(explainSkew(refused, NOW + offMs, NOW)).toMatchObject({
      errorText: 'no',
      hint: expect.stringContaining(`clock is 30 minutes ${word}`),
    })
  })

  it('is not where the clocks agree, where the server’s is unknown, and where something else was wrong', () => {
    const other = errorFromAnswer({ command: 'x', httpStatus: 431, body: { errorcode: 431 } })

    expect(explainSkew(refused, NOW + MINUTE_MS, NOW)).toBe(refused)
    expect(explainSkew(refused, undefined, NOW)).toBe(refused)
    expect(explainSkew(other, NOW + 30 * MINUTE_MS, NOW)).toBe(other)
  })
})

describe('withoutSecrets', () => {
  it('takes secrets out of message and text, and keeps all else', () => {
    const cause = new Error('why')
    const error = errorFromAnswer({
      command: 'x',
      httpStatus: 431,
      body: { errorcode: 431, cserrorcode: 9, errortext: 'bad value hunter22' },
      jobId: 'j',
    })
    Object.defineProperty(error, 'cause', { value: cause })

    expect(withoutSecrets(error, ['hunter22'])).toMatchObject({
      message: 'x failed in its job j: "bad value <redacted>" (431)',
      errorText: 'bad value <redacted>',
      kind: error.kind,
      csErrorCode: 9,
      jobId: 'j',
      cause,
    })
  })

  it('hands back the very same error where there is nothing to hide', () => {
    const error = errorFromAnswer({ command: 'x', httpStatus: 431, body: { errortext: 'fine' } })

    expect(withoutSecrets(error, ['hunter22'])).toBe(error)
  })
})
