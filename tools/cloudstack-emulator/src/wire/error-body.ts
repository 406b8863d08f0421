import { CODES, codeOf } from '../api/error-codes.ts'
import type { View } from '../api/view.ts'
import type { ApiError, ApiErrorKind } from '../api-error.ts'

/** Raised by a command itself rather than by a class of CloudStack's exceptions. */
const PLAIN = 9999

export function statusOf(kind: ApiErrorKind): number {
  return codeOf(kind)
}

export function errorBody(problem: ApiError): View {
  const { status, exception } = CODES[problem.kind]
  return { uuidList: problem.about, errorcode: status, cserrorcode: problem.plain ? PLAIN : exception, errortext: problem.message }
}
