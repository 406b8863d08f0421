/** What is wrong with the input, where a caller branches on it. */
export type InputErrorCode = 'damaged-archive' | 'invalid-input'

/** Input that cannot or must not be used. The message names the input, what is wrong with it and what is expected. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputErrorCode

  constructor(message: string, { code = 'invalid-input', ...options }: ErrorOptions & { readonly code?: InputErrorCode } = {}) {
    super(message, options)
    this.code = code
  }
}
