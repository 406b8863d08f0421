import { createRedactor } from '../../src/redactor.ts'
import { clean, cleanForm } from '../../src/trace/clean.ts'

const SECRET = 's3cret-value'
const redact = createRedactor([SECRET])

describe('what a trace shows', () => {
  it('holds no part of a secret where a long text is cut', () => {
    const long = `${'x'.repeat(3994)}${SECRET}${'y'.repeat(100)}`

    expect(JSON.stringify(clean({ text: long }, redact))).not.toContain(SECRET.slice(0, 4))
    expect(JSON.stringify(cleanForm(`text=${long}`, redact))).not.toContain(SECRET.slice(0, 4))
  })

  it.each([
    'password',
    'userdata',
    'user_data',
    'secretkey',
    'apiKey',
    'signature',
    'sessionkey',
    'private_key',
    'token',
    'psk',
    'metadata',
  ])('hides what stands under the name %s, whatever it is', (name) => {
    expect(clean({ [name]: 'short' }, redact)).toEqual({ [name]: '[redacted]' })
    expect(clean({ [name]: { a: ['b', 7, null] } }, redact)).toEqual({ [name]: { a: ['[redacted]', '[redacted]', null] } })
  })

  it('hides the value of a tag or detail by its key, in an answer and in a form', () => {
    expect(
      clean(
        {
          tags: [
            { key: 'password', value: 'a' },
            { key: 'job', value: 'web' },
          ],
        },
        redact,
      ),
    ).toEqual({
      tags: [
        { key: 'password', value: '[redacted]' },
        { key: 'job', value: 'web' },
      ],
    })
    expect(cleanForm('tags[0].key=password&tags[0].value=a&tags[1].key=job&tags[1].value=web', redact)).toEqual({
      'tags[0].key': 'password',
      'tags[0].value': '[redacted]',
      'tags[1].key': 'job',
      'tags[1].value': 'web',
    })
  })

  it('holds the first 50 of a list, and says how many more there are', () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => index)

    expect(clean(list(50), redact)).toEqual(list(50))
    expect(clean(list(53), redact)).toEqual([...list(50), '… and 3 more'])
  })

  it('holds the first 4000 characters of a text', () => {
    expect(clean('x'.repeat(4000), redact)).toBe('x'.repeat(4000))
    expect(clean('x'.repeat(4001), redact)).toBe(`${'x'.repeat(4000)}…`)
  })

  it('leaves out what every request has: command, format, key and signature', () => {
    expect(cleanForm('command=listZones&response=json&apiKey=a&signature=b&signatureVersion=3&expires=c&id=d', redact)).toEqual({ id: 'd' })
  })

  it('names how much of a long list it leaves out', () => {
    const list = Array.from({ length: 53 }, (_, index) => index)

    expect(clean(list, redact)).toEqual([...list.slice(0, 50), '… and 3 more'])
  })
})
