import { isObject } from '../../src/values/object.ts'

describe('isObject', () => {
  it.each([[{}], [{ a: 1 }]])('is true for %j', (value) => {
    expect(isObject(value)).toBe(true)
  })

  it.each([[null], [undefined], [[]], ['text'], [1]])('is false for %j', (value) => {
    expect(isObject(value)).toBe(false)
  })
})
