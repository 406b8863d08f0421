import { table } from '../src/table.ts'

describe('a table', () => {
  it('has columns as wide as their longest cell', () => {
    expect(
      table([
        ['ok', 'zone', 'a'],
        ['FAILED', 'key', 'b'],
      ]),
    ).toBe('ok      zone  a\nFAILED  key   b\n')
  })

  it('lets a very long cell push its own line aside only', () => {
    const long = 'x'.repeat(300)

    expect(
      table([
        ['a', 'remedy'],
        [long, 'b'],
      ]),
    ).toBe(`${'a'.padEnd(72)}  remedy\n${long}  b\n`)
  })
})
