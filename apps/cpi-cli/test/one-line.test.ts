import { indentedLines, oneLine } from '../src/one-line.ts'

describe('oneLine', () => {
  it.each([
    ['a line break', 'vm-1\n2026-01-01 INFO [director] forged', 'vm-1 | 2026-01-01 INFO [director] forged'],
    ['line breaks of other systems', 'a\r\nb\u2028c', 'a | b | c'],
    ['a return of the cursor', 'vm-1\rforged', 'vm-1\\u000dforged'],
    ['colours and commands of a terminal', '\u001b[2Kforged', '\\u001b[2Kforged'],
    ['reversed text', '\u202eforged', '\\u202eforged'],
    ['isolated text in another direction', 'a\u2066b\u2067c\u2068d\u2069e', 'a\\u2066b\\u2067c\\u2068d\\u2069e'],
    ['embedded text in another direction', 'a\u202ab\u202c', 'a\\u202ab\\u202c'],
    ['a NUL', 'a\0b', 'a\\u0000b'],
  ])('makes %s harmless', (_what, text, line) => {
    expect(oneLine(text)).toBe(line)
  })

  it('keeps any other text', () => {
    expect(oneLine('näme ☃ 𝄞')).toBe('näme ☃ 𝄞')
  })
})

describe('indentedLines', () => {
  it('keeps the lines of a list, and no others', () => {
    expect(indentedLines('not usable:\n  a: b\n  c\u001b[2K\nforged')).toBe('not usable:\n  a: b\n  c\\u001b[2K | forged')
  })
})
