import { transportFailure } from '../../src/transport/transport-failure.ts'

const failed = (code: string, more: object = {}): object => ({ message: 'what axios says', code, ...more })

describe('transportFailure', () => {
  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'refused'],
    ['EAI_AGAIN', 'refused'],
    ['EHOSTUNREACH', 'refused'],
    ['ENETUNREACH', 'refused'],
    ['ECONNRESET', 'broken'],
    ['EPIPE', 'broken'],
    ['ERR_BAD_RESPONSE', 'broken'],
    ['ECONNABORTED', 'timed-out'],
    ['ERR_CANCELED', 'cancelled'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['EPROTO', 'certificate'],
  ])('reads %s as %s', (code, failure) => {
    expect(transportFailure(failed(code)).failure).toBe(failure)
  })

  it('knows that a connection which was never made carried nothing', () => {
    expect(transportFailure(failed('ETIMEDOUT', { cause: { code: 'ETIMEDOUT', syscall: 'connect' } })).failure).toBe('refused')
    expect(transportFailure(failed('ETIMEDOUT', { cause: { code: 'ETIMEDOUT', syscall: 'read' } })).failure).toBe('timed-out')
  })

  it('tells the end of the time from the caller’s giving up', () => {
    const timeout = Object.assign(new Error('The operation was aborted due to timeout'), { name: 'TimeoutError' })

    expect(transportFailure(failed('ERR_CANCELED'), timeout)).toMatchObject({ failure: 'timed-out', message: 'no answer in time' })
    expect(transportFailure(failed('ERR_CANCELED'), new Error('stop')).failure).toBe('cancelled')
  })

  it('speaks with the words of the system where there are some, and always has some', () => {
    expect(transportFailure(failed('ECONNREFUSED', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') })).message).toBe(
      'connect ECONNREFUSED 127.0.0.1:1',
    )
    expect(transportFailure(failed('ECONNRESET')).message).toBe('what axios says')
    expect(transportFailure({ code: 'ECONNRESET' }).message).toBe('ECONNRESET')
    expect(transportFailure(undefined)).toMatchObject({ failure: 'broken', message: 'no answer' })
  })

  it('keeps what the failure was caused by, and not the request that axios puts into its error', () => {
    const cause = new Error('socket hang up')

    const error = transportFailure(failed('ECONNRESET', { cause, config: { data: 'signature=secret' } }))

    expect(error.cause).toBe(cause)
    expect(JSON.stringify(error)).not.toContain('secret')
  })
})
