/** The ten error types that a director knows; it compares their exact spelling. */
export type CpiErrorType = FinalErrorType | RetriableErrorType

export type FinalErrorType =
  | 'Bosh::Clouds::CpiError'
  | 'Bosh::Clouds::NotImplemented'
  | 'Bosh::Clouds::NotSupported'
  | 'Bosh::Clouds::CloudError'
  | 'Bosh::Clouds::VMNotFound'
  | 'Bosh::Clouds::NetworkNotFound'

/** The only types for which a director keeps `ok_to_retry`; it acts on it for VMCreationFailed alone. */
export type RetriableErrorType =
  | 'Bosh::Clouds::NoDiskSpace'
  | 'Bosh::Clouds::DiskNotAttached'
  | 'Bosh::Clouds::DiskNotFound'
  | 'Bosh::Clouds::VMCreationFailed'

/** An error for the director: one of its own types, with a message for the operator. */
export class CpiError extends Error {
  override readonly name = 'CpiError'
  readonly type: CpiErrorType
  readonly okToRetry: boolean

  constructor(type: CpiErrorType, okToRetry: false, message: string, options?: ErrorOptions)
  constructor(type: RetriableErrorType, okToRetry: boolean, message: string, options?: ErrorOptions)
  constructor(type: CpiErrorType, okToRetry: boolean, message: string, options?: ErrorOptions) {
    super(message, options)
    this.type = type
    this.okToRetry = okToRetry
  }
}

/** The request or the configuration is wrong, or the CPI itself is. */
export function cpiError(message: string, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::CpiError', false, message, { cause })
}

/** CloudStack could not do it, or refused. */
export function cloudError(message: string, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::CloudError', false, message, { cause })
}

/** Both director and CLI recognise this text as "the method does not exist". */
export function notImplemented(method: string): CpiError {
  return new CpiError('Bosh::Clouds::NotImplemented', false, `Method is not known, got: '${method}'`)
}

/** A director passes over this error of snapshot_disk, and over no other: its deployments go on without the snapshot. */
export function noSnapshotPossible(message: string): CpiError {
  return new CpiError('Bosh::Clouds::NotImplemented', false, message)
}

/** The method exists, but this request cannot be fulfilled; nothing was changed. Makes the director copy a disk instead of resizing or updating it. */
export function notSupported(message: string, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::NotSupported', false, message, { cause })
}

export function vmNotFound(cid: string, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::VMNotFound', false, `VM "${cid}" does not exist`, { cause })
}

export function networkNotFound(cid: string, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::NetworkNotFound', false, `network "${cid}" does not exist`, { cause })
}

export function diskNotFound(cid: string, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::DiskNotFound', false, `disk "${cid}" does not exist`, { cause })
}

export function diskNotAttached(diskCid: string, vmCid: string): CpiError {
  return new CpiError('Bosh::Clouds::DiskNotAttached', false, `disk "${diskCid}" is not attached to VM "${vmCid}"`)
}

export function noDiskSpace(message: string, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::NoDiskSpace', false, message, { cause })
}

/** @param okToRetry the same request may succeed later, and this attempt left nothing behind */
export function vmCreationFailed(message: string, okToRetry: boolean, cause?: unknown): CpiError {
  return new CpiError('Bosh::Clouds::VMCreationFailed', okToRetry, message, { cause })
}
