import type { ErrorCode } from '../error-codes/index.ts'

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
  /** For operators and programs: explained in docs/operator/errors.md. */
  readonly code: ErrorCode
  readonly type: CpiErrorType
  readonly okToRetry: boolean

  constructor(code: ErrorCode, type: CpiErrorType, okToRetry: false, message: string, options?: ErrorOptions)
  constructor(code: ErrorCode, type: RetriableErrorType, okToRetry: boolean, message: string, options?: ErrorOptions)
  constructor(code: ErrorCode, type: CpiErrorType, okToRetry: boolean, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.type = type
    this.okToRetry = okToRetry
  }

  /** The message with its code behind it, as directors and operators see it. */
  get coded(): string {
    // Director and CLI compare this message as a whole.
    return this.code === 'method-unknown' ? this.message : `${this.message} [cloudstack-cpi/${this.code}]`
  }
}

/** The request or the configuration is wrong, or the CPI itself is. */
export function cpiError(code: ErrorCode, message: string, cause?: unknown): CpiError {
  return new CpiError(code, 'Bosh::Clouds::CpiError', false, message, { cause })
}

/** CloudStack could not do it, or refused. */
export function cloudError(code: ErrorCode, message: string, cause?: unknown): CpiError {
  return new CpiError(code, 'Bosh::Clouds::CloudError', false, message, { cause })
}

/** Both director and CLI recognise this text as "the method does not exist". */
export function notImplemented(method: string): CpiError {
  return new CpiError('method-unknown', 'Bosh::Clouds::NotImplemented', false, `Method is not known, got: '${method}'`)
}

/** A director passes over this error of snapshot_disk, and over no other: its deployments go on without the snapshot. */
export function noSnapshotPossible(code: ErrorCode, message: string): CpiError {
  return new CpiError(code, 'Bosh::Clouds::NotImplemented', false, message)
}

/** The method exists, but this request cannot be fulfilled; nothing was changed. Makes the director copy a disk instead of resizing or updating it. */
export function notSupported(code: ErrorCode, message: string, cause?: unknown): CpiError {
  return new CpiError(code, 'Bosh::Clouds::NotSupported', false, message, { cause })
}

export function vmNotFound(cid: string, cause?: unknown): CpiError {
  return new CpiError('vm-gone', 'Bosh::Clouds::VMNotFound', false, `VM "${cid}" does not exist`, { cause })
}

export function networkNotFound(cid: string, cause?: unknown): CpiError {
  return new CpiError('network-gone', 'Bosh::Clouds::NetworkNotFound', false, `network "${cid}" does not exist`, { cause })
}

export function diskNotFound(cid: string, cause?: unknown): CpiError {
  return new CpiError('disk-gone', 'Bosh::Clouds::DiskNotFound', false, `disk "${cid}" does not exist`, { cause })
}

export function diskNotAttached(diskCid: string, vmCid: string): CpiError {
  return new CpiError('disk-not-attached', 'Bosh::Clouds::DiskNotAttached', false, `disk "${diskCid}" is not attached to VM "${vmCid}"`)
}

export function noDiskSpace(code: ErrorCode, message: string, cause?: unknown): CpiError {
  return new CpiError(code, 'Bosh::Clouds::NoDiskSpace', false, message, { cause })
}

/** @param okToRetry the same request may succeed later, and this attempt left nothing behind */
export function vmCreationFailed(code: ErrorCode, message: string, okToRetry: boolean, cause?: unknown): CpiError {
  return new CpiError(code, 'Bosh::Clouds::VMCreationFailed', okToRetry, message, { cause })
}
