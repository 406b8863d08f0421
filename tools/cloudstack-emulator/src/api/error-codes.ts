import type { ApiErrorKind } from '../api-error.ts'

interface Code {
  readonly status: number
  /** CloudStack's number of the exception class. */
  readonly exception: number | undefined
}

/** HTTP status and exception number of each kind of error (ApiErrorCode and CSExceptionErrorCode). */
export const CODES: Readonly<Record<ApiErrorKind, Code>> = {
  'invalid-parameter': { status: 431, exception: 4350 },
  'permission-denied': { status: 531, exception: 4365 },
  runtime: { status: 530, exception: 4250 },
  internal: { status: 530, exception: 0 },
  'insufficient-capacity': { status: 533, exception: 4325 },
  'resource-unavailable': { status: 534, exception: 4380 },
  'resource-allocation': { status: 535, exception: 4370 },
  'resource-in-use': { status: 536, exception: 4375 },
  'rule-conflict': { status: 537, exception: 4360 },
  unsupported: { status: 432, exception: 9999 },
  authentication: { status: 401, exception: undefined },
  throttled: { status: 429, exception: 4545 },
  malformed: { status: 430, exception: 9999 },
}

export function codeOf(kind: ApiErrorKind): number {
  return CODES[kind].status
}
