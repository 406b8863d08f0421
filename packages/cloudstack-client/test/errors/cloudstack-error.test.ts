import { CloudStackError } from '../../src/index.ts'

describe('CloudStackError', () => {
  it('is certain unless it says otherwise', () => {
    const details = { kind: 'conflict', command: 'attachVolume', retryable: false } as const

    expect(new CloudStackError('refused', details).isUncertain).toBe(false)
    expect(new CloudStackError('lost', { ...details, isUncertain: true }).isUncertain).toBe(true)
  })

  it('keeps its cause', () => {
    const cause = new Error('the socket')
    const error = new CloudStackError('lost', { kind: 'unavailable', command: 'listZones', retryable: true }, { cause })

    expect(error).toMatchObject({ name: 'CloudStackError', message: 'lost', cause })
  })
})
