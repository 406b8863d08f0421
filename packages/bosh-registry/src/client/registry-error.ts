/** A request to the registry that failed. The message contains neither logins nor settings. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  /** HTTP status of the response; undefined if there was none. */
  readonly status: number | undefined

  constructor(message: string, { status, ...options }: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options)
    this.status = status
  }
}
