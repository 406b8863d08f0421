import { CpiError } from '../errors/cpi-error.ts'

/** What goes to stdout: always all three keys, or the director calls the answer invalid. */
export interface Answer {
  readonly result: unknown
  readonly error: AnswerError | null
  /** Always empty: logs go to stderr, where the director reads them live; here they would appear twice. */
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
  return { result: null, error: { type: error.type, message: error.message, ok_to_retry: error.okToRetry }, log: '' }
}

/** One line of valid UTF-8: lone surrogates, which JSON.stringify escapes, are the only invalid text a string can hold. */
export function answerLine(answer: Answer): string {
  return `${JSON.stringify(answer)}\n`
}

/** For failures that no method foresaw: a type that the director knows and a text without a stack. */
export function unexpectedAnswer(error: unknown): Answer {
  if (error instanceof CpiError) return errorAnswer(error)
  const message = error instanceof Error ? error.message : String(error)
  return errorAnswer(new CpiError('Bosh::Clouds::CpiError', false, `unexpected failure in the CPI: ${message}`))
}
