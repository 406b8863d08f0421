import { type AnswerBody, isObject } from '../wire/read-envelope.ts'
import { classify, namedParameter } from './classify.ts'
import { CloudStackError } from './cloudstack-error.ts'

export interface FailedAnswer {
  readonly command: string
  readonly httpStatus: number
  readonly body: AnswerBody
  readonly jobId?: string
}

/** Returns the error that an answer's body or a failed job's result describes. */
export function errorFromAnswer({ command, httpStatus, body, jobId }: FailedAnswer): CloudStackError {
  const errorCode = numberOf(body['errorcode']) ?? httpStatus
  const csErrorCode = numberOf(body['cserrorcode'])
  const errorText = textOf(body)
  const parameter = namedParameter(errorText)
  const where = jobId === undefined ? 'failed' : `failed in its job ${jobId}`
  return new CloudStackError(`${command} ${where}: ${errorText === '' ? 'CloudStack gave no reason' : `"${errorText}"`} (${errorCode})`, {
    ...classify({ command, errorCode, errorText, inJob: jobId !== undefined }),
    command,
    httpStatus,
    errorCode,
    errorText,
    ...(csErrorCode === undefined ? {} : { csErrorCode }),
    ...(parameter === undefined ? {} : { parameter }),
    ...(jobId === undefined ? { isUncertain: UNCERTAIN.includes(errorCode) } : { jobId }),
  })
}

/** No answer of a server with these codes was recorded: whether it refused the call, or gave up while it carried it out, is not known. */
const UNCERTAIN: readonly number[] = [502, 503, 504]

/** Returns a failed job's error. The result of a job that the server cancelled is a bare text, or missing (cloudstack-api.md c). */
export function errorFromJobResult(command: string, jobId: string, result: unknown): CloudStackError {
  const body = isObject(result) ? result : { errortext: result ?? '' }
  return errorFromAnswer({ command, httpStatus: 200, body: { errorcode: JOB_FAILURE, ...body }, jobId })
}

/** The result code that CloudStack gives every failed job, whatever the reason. */
const JOB_FAILURE = 530

/** Several times as long as the longest text of CloudStack: whoever looks for words in it, or logs it, need not bear with megabytes. */
const LONGEST_TEXT = 8_000

function textOf(body: AnswerBody): string {
  const given = body['errortext'] ?? body['displaytext'] ?? ''
  const text = typeof given === 'string' ? given : JSON.stringify(given)
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}

/** Something between may have made a text of it. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'string' && /^\d{3,4}$/.test(value)) return Number(value)
  return typeof value === 'number' ? value : undefined
}
