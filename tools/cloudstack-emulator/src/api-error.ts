/** Why a call or job fails, named after CloudStack's exceptions. `api/error-codes.ts` has the numbers of each kind. */
export type ApiErrorKind =
  | 'invalid-parameter'
  | 'permission-denied'
  | 'runtime'
  | 'internal'
  | 'insufficient-capacity'
  | 'resource-unavailable'
  | 'resource-allocation'
  | 'resource-in-use'
  | 'rule-conflict'
  | 'unsupported'
  | 'authentication'
  | 'throttled'
  | 'malformed'

interface ApiErrorOptions {
  readonly plain?: boolean
  /** The kind of the exception that the command caught and worded itself. Its number is shown on the wire. */
  readonly caught?: ApiErrorKind
  readonly about?: readonly ReferencedEntity[]
}

/** An error with CloudStack's own text. `plain`: raised by the command itself, and so without an exception class on the wire. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ApiErrorKind
  readonly plain: boolean
  readonly caught: ApiErrorKind | undefined
  readonly about: readonly ReferencedEntity[]

  constructor(kind: ApiErrorKind, text: string, options: ApiErrorOptions = {}) {
    super(text)
    this.kind = kind
    this.plain = options.plain ?? false
    this.caught = options.caught
    this.about = options.about ?? []
  }
}

/** A resource that a few errors name in addition to their text, and its role, such as `domainId`. */
export interface ReferencedEntity {
  readonly uuid: string
  readonly description: string
}

/** An invalid value or state. Most errors are of this kind. */
export function invalid(text: string, ...about: readonly ReferencedEntity[]): ApiError {
  return new ApiError('invalid-parameter', text, { about })
}

/** An internal failure. Only administrators read the text, except in a job's result, where everybody does. */
export function failure(text: string): ApiError {
  return new ApiError('runtime', text)
}

/** An error worded by the command itself. */
export function refusal(kind: ApiErrorKind, text: string): ApiError {
  return new ApiError(kind, text, { plain: true })
}

/** CloudStack's unchecked exceptions (CloudRuntimeException), which many commands catch to word them anew. */
const UNCHECKED: readonly ApiErrorKind[] = ['invalid-parameter', 'permission-denied', 'runtime', 'unsupported']

/** Does what a command catches the exceptions of. @throws {ApiError} made by `reworded` from an unchecked exception; any other as it is */
export function rewording<T>(reworded: (error: ApiError) => ApiError, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ApiError && UNCHECKED.includes(error.kind)) throw reworded(error)
    throw error
  }
}

const INNER_TEXT = 'Internal error executing command, please contact your system administrator'

/** An internal failure whose cause CloudStack does not show to anybody (recorded). */
export function internalError(): ApiError {
  return new ApiError('runtime', INNER_TEXT)
}

const INNER: readonly ApiErrorKind[] = ['runtime', 'internal', 'insufficient-capacity', 'resource-unavailable']

/**
 * The error of a failed call as the caller reads it. Only administrators see the cause of an internal failure (recorded). Errors
 * worded by the command itself (`plain`) and the failures of jobs are not redacted.
 */
export function redactForCaller(error: ApiError, toAdmin: boolean): ApiError {
  if (toAdmin || error.plain || !INNER.includes(error.kind)) return error
  return new ApiError(error.kind, INNER_TEXT, { about: error.about })
}

/** The text of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
