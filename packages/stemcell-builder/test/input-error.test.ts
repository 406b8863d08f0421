import { InputError } from '../src/input-error.ts'

describe('InputError', () => {
  it('keeps its cause, and has a code where a caller branches on it', () => {
    const cause = new Error('Unexpected end of data')

    expect(new InputError('x', { cause })).toMatchObject({ name: 'InputError', code: 'invalid-input', cause })
    expect(new InputError('x', { code: 'damaged-archive' })).toMatchObject({ code: 'damaged-archive' })
  })
})
