import { createRedactor } from '../src/redactor.ts'

describe('a redactor', () => {
  it('finds a secret in whatever spelling', () => {
    const secret = 'p"ss/wörd'
    const redact = createRedactor([secret])
    const spellings = [secret, JSON.stringify({ secret }), encodeURIComponent(secret), Buffer.from(secret).toString('base64')]

    for (const text of spellings) expect(redact(`before ${text} after`)).toContain('[redacted]')
    expect(redact(spellings.join(' '))).not.toContain('ss/w')
  })

  it('leaves words alone that are too short to be secrets', () => {
    expect(createRedactor(['web', '1'])('web/1')).toBe('web/1')
  })

  it('prefers the longer of two secrets', () => {
    expect(createRedactor(['secret', 'secret-longer'])('a secret-longer b')).toBe('a [redacted] b')
  })
})
