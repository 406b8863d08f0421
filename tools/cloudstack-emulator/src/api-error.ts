/** Why the cloud refuses or fails; the wire gives each kind its numbers. The names are those of CloudStack's own exceptions. */
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

/** A refusal or failure with CloudStack's own words. `plain`: raised by the command itself, so without a class of its own on the wire. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ApiErrorKind
  readonly plain: boolean
  readonly about: readonly ReferencedEntity[]

  constructor(kind: ApiErrorKind, text: string, options: { readonly plain?: boolean; readonly about?: readonly ReferencedEntity[] } = {}) {
    super(text)
    this.kind = kind
    this.plain = options.plain ?? false
    this.about = options.about ?? []
  }
}

/** A thing that a few refusals name beside their text, and what it is to them: `domainId`. */
export interface ReferencedEntity {
  readonly uuid: string
  readonly description: string
}

/** An illegal value or an illegal state: most refusals are of this kind. */
export function invalid(text: string, ...about: readonly ReferencedEntity[]): ApiError {
  return new ApiError('invalid-parameter', text, { about })
}

/** An inner failure: administrators read the text, and everybody in a job's result. */
export function failure(text: string): ApiError {
  return new ApiError('runtime', text)
}

/** A refusal that the command itself words. */
export function refusal(kind: ApiErrorKind, text: string): ApiError {
  return new ApiError(kind, text, { plain: true })
}

const INNER_TEXT = 'Internal error executing command, please contact your system administrator'

/** A failure whose cause CloudStack tells nobody (recorded). */
export function internalError(): ApiError {
  return new ApiError('runtime', INNER_TEXT)
}

const INNER: readonly ApiErrorKind[] = ['runtime', 'internal', 'insufficient-capacity', 'resource-unavailable']

/**
 * What a caller reads of a call that failed at once: administrators the cause, all others of an inner failure only that there was one
 * (recorded). What the command itself says (`plain`) everybody reads, and a job's failure too.
 */
export function redactForCaller(problem: ApiError, toAdmin: boolean): ApiError {
  if (toAdmin || problem.plain || !INNER.includes(problem.kind)) return problem
  return new ApiError(problem.kind, INNER_TEXT, { about: problem.about })
}
