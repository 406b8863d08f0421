import { CpiError, cpiError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { explainSystemError } from '../errors/system-error.ts'

/** The answer on stdout: always with all three keys, otherwise the director rejects it. */
export interface Answer {
  readonly result: unknown
  readonly error: AnswerError | null
  /** Always empty: logs go to stderr, which the director reads; here they would appear twice. */
  readonly log: ''
}

export interface AnswerError {
  readonly type: string
  readonly message: string
  readonly ok_to_retry: boolean
}

export function resultAnswer(result: unknown): Answer {
  return { result: result ?? null, error: null, log: '' }
}

export function errorAnswer(error: CpiError): Answer {
  return { result: null, error: { type: error.type, message: error.coded, ok_to_retry: error.okToRetry }, log: '' }
}

/** Returns one line of valid UTF-8: JSON.stringify escapes lone surrogates, the only invalid text that a string can hold. */
export function answerLine(answer: Answer): string {
  return `${JSON.stringify(answer)}\n`
}

/** Returns the answer for an unforeseen failure: of a type that the director knows, without a stack trace. */
export function unexpectedAnswer(error: unknown): Answer {
  if (error instanceof CpiError) return errorAnswer(error)
  const refused = explainSystemError(error)
  if (refused !== undefined) return errorAnswer(cpiError('machine-refused', refused, error))
  return errorAnswer(cpiError('internal', `unexpected failure in the CPI: ${reasonOf(error)}`, error))
}
