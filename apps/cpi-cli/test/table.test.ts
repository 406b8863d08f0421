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
})
