import { TransportError } from '../../src/api/index.ts'
import { errorFromAnswer, errorFromJobResult } from '../../src/errors/from-answer.ts'
import { errorFromTransport, errorFromUnreadable } from '../../src/errors/from-transport.ts'
import { explainSkew, withoutSecrets } from '../../src/errors/refine.ts'

const ENDPOINT = 'https://cloud.test/client/api'
const NOW = Date.parse('2026-01-31T10:00:00Z')
const MINUTE_MS = 60_000

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

  it('names the parameter that CloudStack complains of', () => {
    const errortext = 'Unable to execute API command deployvirtualmachine due to missing parameter zoneid'

    expect(errorFromAnswer({ command: 'deployVirtualMachine', httpStatus: 431, body: { errortext } }).parameter).toBe('zoneid')
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

  it.each([
    ['refused', 'unreachable', true],
    ['broken', 'unreachable', true],
    ['timed-out', 'timed-out', true],
    ['certificate', 'unreachable', false],
    ['cancelled', 'cancelled', false],
  ] as const)('is where nothing came from when the connection was %s', (failure, kind, retryable) => {
    const cause = new TransportError(failure, 'the reason')

    expect(errorFromTransport('listZones', cause, ENDPOINT)).toMatchObject({
      kind,
      retryable,
      cause,
      message: 'listZones got no answer from https://cloud.test/client/api: the reason',
    })
  })

  it('is what came instead of an answer', () => {
    expect(errorFromUnreadable('x', { status: 404, contentType: 'text/html' }, '').message).toBe(
      'x got no CloudStack answer but HTTP 404 text/html with nothing',
    )
    expect(errorFromUnreadable('x', { status: 504, contentType: 'text/html' }, '<html>')).toMatchObject({
      kind: 'unavailable',
      retryable: true,
    })
  })
})

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
