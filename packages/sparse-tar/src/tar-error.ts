/** `damaged`: cut off or inconsistent; `unsupported`: a format that nobody here knows. */
export type TarErrorCode = 'damaged' | 'unsupported'

/** A tar archive that cannot be read. */
export class TarError extends Error {
  override readonly name = 'TarError'
  readonly code: TarErrorCode

  constructor(code: TarErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
