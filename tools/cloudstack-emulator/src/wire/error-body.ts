import { CODES, codeOf } from '../api/error-codes.ts'
import type { View } from '../api/view.ts'
import type { ApiError, ApiErrorKind } from '../api-error.ts'

/** The exception number of an error worded by the command itself, unless it names the exception that it caught. */
const PLAIN = 9999

export function statusOf(kind: ApiErrorKind): number {
  return codeOf(kind)
}

export function errorBody(error: ApiError): View {
  const { status, exception } = CODES[error.kind]
  const caught = error.caught === undefined ? PLAIN : CODES[error.caught].exception
  return { uuidList: error.about, errorcode: status, cserrorcode: error.plain ? caught : exception, errortext: error.message }
}
