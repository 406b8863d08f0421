import { parseParameter } from '../../src/api/parameter.ts'

describe('parseParameter', () => {
  it('reads type, spelling, necessity, length and version', () => {
    expect(parseParameter('map(key,value)!<=4096@4.16.0')).toEqual({
      type: 'map',
      map: 'key,value',
      required: true,
      maxLength: 4096,
      since: '4.16.0',
    })
  })

  it('takes 255 as the longest value where none is given', () => {
    expect(parseParameter('string')).toEqual({ type: 'string', required: false, maxLength: 255 })
  })

  it.each(['String?', 'Xstring', 'string?'])('refuses a text that describes nothing: %s', (text) => {
    expect(() => parseParameter(text)).toThrow(`"${text}" does not describe a parameter`)
  })
})
