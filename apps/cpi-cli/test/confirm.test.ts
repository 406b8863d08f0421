import { PassThrough } from 'node:stream'
import { confirm } from '../src/confirm.ts'

describe('a question to the operator', () => {
  it.each([
    ['yes', true],
    [' YES ', true],
    ['y', false],
    ['', false],
    ['no', false],
    ['yes, please', false],
  ])('that is answered with "%s" counts as agreed: %p', async (answer, isAgreed) => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    input.write(`${answer}\n`)

    expect(await confirm('Delete these 2?', { input, output })).toBe(isAgreed)
    expect(String(output.read())).toBe('Delete these 2? Type "yes" to go on: ')
  })
})
