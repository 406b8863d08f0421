import { CODES, codeOf } from '../api/error-codes.ts'
import type { View } from '../api/view.ts'
import type { ApiError, ApiErrorKind } from '../api-error.ts'

/** The exception number of an error worded by the command itself. */
const PLAIN = 9999

export function statusOf(kind: ApiErrorKind): number {
  return codeOf(kind)
}

export function errorBody(error: ApiError): View {
  const { status, exception } = CODES[error.kind]
  return { uuidList: error.about, errorcode: status, cserrorcode: error.plain ? PLAIN : exception, errortext: error.message }
}
