import type * as z from 'zod/mini'
import { mib, oneOrMore, optionalText, port, portRange, seconds } from '../../src/config/scalars.ts'

const accepts = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).success

it.each([1, 65_535, '1', '1-65535', '8000-8000', '8000-8100'])('a range of ports may be %p', (value) => {
  expect(accepts(portRange, value)).toBe(true)
})

it.each([0, 65_536, 1.5, '0', '0-80', '65536', '1-65536', '8100-8000', '80-', '-80', '80-81-82', ' 80', ''])(
  'a range of ports may not be %p',
  (value) => {
    expect(accepts(portRange, value)).toBe(false)
  },
)

it('a port is from 1 to 65535', () => {
  expect([0, 1, 65_535, 65_536, 80.5].map((value) => accepts(port, value))).toEqual([false, true, true, false, false])
})

it('a size is a whole number of MiB, a duration any number of seconds, both more than 0', () => {
  expect([0, 1, 1.5, -1].map((value) => accepts(mib, value))).toEqual([false, true, false, false])
  expect([0, 1, 1.5, -1].map((value) => accepts(seconds, value))).toEqual([false, true, true, false])
})

it('an empty text is as good as none where it may be left out', () => {
  expect(['', 'a', undefined].map((value) => optionalText.parse(value))).toEqual([undefined, 'a', undefined])
})

it('a name is read as a list of one', () => {
  expect([oneOrMore.parse('a'), oneOrMore.parse(['a', 'b'])]).toEqual([['a'], ['a', 'b']])
  expect(['', [], ['']].map((value) => accepts(oneOrMore, value))).toEqual([false, false, false])
})
