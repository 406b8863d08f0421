import * as z from 'zod'
import { inPlainWords } from '../src/plain-words.ts'

function wordsFor(schema: z.ZodType, value: unknown): readonly string[] {
  return schema.safeParse(value).error?.issues.map((issue) => inPlainWords(issue, value)) ?? []
}

describe('an issue of a schema in plain words', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a text for a boolean', z.object({ a: z.boolean() }), { a: 'yes' }, 'is "yes"; it should be true or false, without quotes'],
    ['a number for a text', z.object({ a: z.string() }), { a: 5 }, 'is 5; it should be a text'],
    ['a text for a list', z.object({ a: z.array(z.string()) }), { a: 'x' }, 'is a text; it should be a list'],
    ['a list for a map', z.object({ a: z.object({}) }), { a: [] }, 'is a list; it should be a map'],
    ['nothing', z.object({ a: z.number() }), {}, 'is required (a number)'],
    ['an empty text', z.object({ a: z.string().min(1) }), { a: '' }, 'should not be empty'],
    ['too small a number', z.object({ a: z.int().min(256) }), { a: 3 }, 'is 3; it should be at least 256'],
    ['too long a text', z.object({ a: z.string().max(2) }), { a: 'abc' }, 'should have at most 2 characters'],
    ['one of a few', z.object({ a: z.enum(['bios', 'uefi']) }), { a: 'efi' }, 'is "efi"; it should be "bios" or "uefi"'],
    [
      'one kind or another',
      z.object({ a: z.union([z.literal('auto'), z.boolean()]) }),
      { a: 'x' },
      'is "x"; it should be "auto", true or false',
    ],
    ['an address', z.object({ a: z.url() }), { a: 'x' }, 'should be an address such as https://host/path'],
    ['a pattern', z.object({ a: z.string().regex(/^x+$/) }), { a: 'y' }, 'should be text that matches /^x+$/'],
    ['an unknown key', z.strictObject({ a: z.string() }), { a: 'x', b: 1 }, 'unknown key "b"'],
    ['a network', z.object({ a: z.cidrv4() }), { a: '10.0.0.1' }, 'is "10.0.0.1"; it should be an IPv4 network such as 10.0.0.0/24'],
    ['words of the schema', z.object({ a: z.int('should be a size in MiB') }), { a: 'x' }, 'is "x"; it should be a size in MiB'],
  ])('says what is allowed: %s', (_what, schema, value, words) => {
    expect(wordsFor(schema, value)).toEqual([words])
  })

  it('does not print a secret', () => {
    expect(wordsFor(z.object({ secret_key: z.string() }), { secret_key: 123456 })).toEqual(['should be a text'])
  })
})
