import { isJsonObject } from '../src/json-object.ts'

it.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['text', false],
  [7, false],
])('%j is a JSON object: %p', (value, expected) => {
  expect(isJsonObject(value)).toBe(expected)
})
