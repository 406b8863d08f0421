/** A registry that did not do what it was asked. The message holds no login and no settings. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  /** HTTP status of its answer; undefined if there was none. */
  readonly status: number | undefined

  constructor(message: string, { status, ...options }: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options)
    this.status = status
  }
}
