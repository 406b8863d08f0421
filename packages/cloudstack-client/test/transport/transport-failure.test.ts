import { transportFailure } from '../../src/transport/transport-failure.ts'

const failed = (code: string, more: object = {}): object => ({ message: 'what axios says', code, ...more })

describe('transportFailure', () => {
  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'refused'],
    ['EAI_AGAIN', 'refused'],
    ['EHOSTUNREACH', 'refused'],
    ['ENETUNREACH', 'refused'],
    ['ENETDOWN', 'refused'],
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

  it('cuts what OpenSSL says to its reason', () => {
    const noise = 'write EPROTO 40D7:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/ssl3_record.c:354:\n'

    expect(transportFailure(failed('EPROTO', { cause: new Error(noise) })).message).toBe(
      'the server does not speak TLS (wrong version number)',
    )
    expect(
      transportFailure(failed('EPROTO', { cause: new Error(noise.replace('wrong version number', 'no protocols available')) })).message,
    ).toBe('TLS failed: no protocols available')
  })

  it('names the proxy that was not reached, and not the endpoint', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { syscall: 'connect', address: '127.0.0.1', port: 1 })
    const route = { endpoint: 'https://cloud.test/client/api', proxy: 'http://u:secret@127.0.0.1:1' }

    expect(transportFailure(failed('ECONNREFUSED', { cause }), undefined, route)).toMatchObject({
      proxy: '127.0.0.1:1',
      message: 'the proxy 127.0.0.1:1 cannot be reached: connect ECONNREFUSED 127.0.0.1:1',
    })
  })

  it('keeps an error of Node as the cause', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED', syscall: 'connect' })

    expect(transportFailure(error)).toMatchObject({ failure: 'refused', message: error.message, cause: error })
    expect(transportFailure(failed('ERR_CANCELED')).cause).toBeUndefined()
  })

  it('keeps what the failure was caused by, and not the request that axios puts into its error', () => {
    const cause = new Error('socket hang up')

    const error = transportFailure(failed('ECONNRESET', { cause, config: { data: 'signature=secret' } }))

    expect(error.cause).toBe(cause)
    expect(transportFailure(failed('ERR_BAD_RESPONSE', { isAxiosError: true })).cause).toBeUndefined()
    expect(JSON.stringify(error)).not.toContain('secret')
  })
})
