import { isJsonObject, objectOrEmpty } from '../src/json-object.ts'

describe('isJsonObject', () => {
  it.each([null, undefined, [], ['a'], 'text', 7, true])('does not accept %j', (value) => {
    expect(isJsonObject(value)).toBe(false)
    expect(objectOrEmpty(value)).toEqual({})
  })

  it('accepts objects, which objectOrEmpty returns unchanged', () => {
    const value = { Platform: {} }

    expect(isJsonObject(value)).toBe(true)
    expect(objectOrEmpty(value)).toBe(value)
  })
})
