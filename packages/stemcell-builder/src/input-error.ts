/** Input that cannot be used, or must not be: names the thing, what is wrong and what is expected. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
