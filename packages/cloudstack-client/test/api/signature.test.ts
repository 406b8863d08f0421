import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { signatureFits, signatureOf, stringToSign } from '../../src/api/signature.ts'

interface Vector {
  readonly name: string
  readonly why: string
  readonly secret: string
  readonly params: Readonly<Record<string, string>>
  readonly stringToSign: string
  readonly signature: string
}

const { vectors } = JSON.parse(readFileSync(new URL('../fixtures/signature-vectors.json', import.meta.url), 'utf8')) as {
  vectors: Vector[]
}

describe('the signature', () => {
  it('is proved by 18 vectors', () => {
    expect(vectors).toHaveLength(18)
  })

  it.each(vectors)('is that of the server for $name: $why', ({ params, secret, stringToSign: text, signature }) => {
    expect(stringToSign(params)).toBe(text)
    expect(signatureOf(params, secret)).toBe(signature)
    expect(signatureFits(params, secret, signature)).toBe(true)
  })

  it('leaves the signature itself out, however it is spelled', () => {
    const parameters = { command: 'listZones' }

    expect(stringToSign({ ...parameters, Signature: 'x' })).toBe(stringToSign(parameters))
  })

  it('does not depend on the order in which parameters are given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), fc.string(), (parameters, secret) => {
        const reversed = Object.fromEntries(Object.entries(parameters).reverse())

        expect(signatureOf(reversed, secret)).toBe(signatureOf(parameters, secret))
      }),
    )
  })

  it('does not fit when a value was changed, nor when it is not a signature', () => {
    const signature = signatureOf({ command: 'listZones', name: 'a' }, 'secret')

    expect(signatureFits({ command: 'listZones', name: 'b' }, 'secret', signature)).toBe(false)
    expect(signatureFits({ command: 'listZones', name: 'a' }, 'secret', 'nonsense')).toBe(false)
  })
})
