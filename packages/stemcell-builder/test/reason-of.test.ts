import { InputError } from '../src/input-error.ts'
import { reasonOf } from '../src/reason-of.ts'

describe('reasonOf', () => {
  it('is the message of an error, and the text of anything else', () => {
    expect(reasonOf(new InputError('disk.raw is encrypted'))).toBe('disk.raw is encrypted')
    expect(reasonOf('interrupted')).toBe('interrupted')
    expect(reasonOf(undefined)).toBe('undefined')
  })
})
