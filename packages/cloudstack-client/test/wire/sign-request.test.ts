import fc from 'fast-check'
import { signatureFits } from '../../src/api/index.ts'
import { formBody } from '../../src/wire/form.ts'
import { cloudStackTime, signRequest } from '../../src/wire/sign-request.ts'

const NOW = Date.parse('2026-01-31T10:00:00Z')

describe('signRequest', () => {
  it('adds key, version, expiry and a signature over all of them', () => {
    const { signature, ...signed } = signRequest({ command: 'listZones' }, { apiKey: 'key', secretKey: 'secret' }, NOW)

    expect(signed).toEqual({ command: 'listZones', apikey: 'key', signatureVersion: '3', expires: '2026-01-31T10:10:00+0000' })
    expect(signatureFits(signed, 'secret', signature ?? '')).toBe(true)
  })

  it('expires within the quarter of an hour that a strict server allows', () => {
    const { expires } = signRequest({}, { apiKey: 'key', secretKey: 'secret' }, NOW)

    expect(Date.parse(expires ?? '') - NOW).toBeLessThanOrEqual(15 * 60 * 1000)
  })

  it('writes times with a numeric zone, which every version reads', () => {
    expect(cloudStackTime(NOW)).toBe('2026-01-31T10:00:00+0000')
  })

  it('signs anything so that what the server decodes fits the signature', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.toLowerCase() !== 'signature')
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme' })), fc.string({ minLength: 1 }), (parameters, secretKey) => {
        const body = formBody(signRequest({ command: 'listZones', ...parameters }, { apiKey: 'key', secretKey }, NOW))

        const { signature = '', ...decoded } = Object.fromEntries(new URLSearchParams(body))

        expect(decoded).toMatchObject({ ...parameters, apikey: 'key', signatureVersion: '3' })
        expect(signatureFits(decoded, secretKey, signature)).toBe(true)
      }),
    )
  })
})
