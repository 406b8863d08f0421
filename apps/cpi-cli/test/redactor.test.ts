import { createRedactor } from '../src/redactor.ts'

describe('a redactor', () => {
  it('finds a secret in whatever spelling', () => {
    const secret = 'p"ss/wörd'
    const redact = createRedactor([secret])
    const spellings = [secret, JSON.stringify({ secret }), encodeURIComponent(secret), Buffer.from(secret).toString('base64')]

    for (const text of spellings) expect(redact(`before ${text} after`)).toContain('[redacted]')
    expect(redact(spellings.join(' '))).not.toContain('ss/w')
  })

  it.each(['', 'u', 'us', 'user:', 'user::'])('finds a secret in base64 behind "%s", and before anything', (before) => {
    const secret = 'p4ssw0rd'
    const text = Buffer.from(`${before}${secret} and more`).toString('base64')

    const shown = createRedactor([secret])(text)

    expect(shown).toContain('[redacted]')
    expect(Buffer.from(shown.replace('[redacted]', ''), 'base64').toString()).not.toContain(secret.slice(1, -1))
  })

  it('takes everything for a secret that is as long as one', () => {
    const redact = createRedactor(['sixsix', 'seven77', 'eight888'])

    expect(redact('sixsix seven77 eight888')).toBe('[redacted] [redacted] [redacted]')
  })

  it('leaves words alone that are too short to be secrets', () => {
    expect(createRedactor(['web', '1'])('web/1')).toBe('web/1')
  })

  it('prefers the longer of two secrets', () => {
    expect(createRedactor(['secret', 'secret-longer'])('a secret-longer b')).toBe('a [redacted] b')
  })
})
