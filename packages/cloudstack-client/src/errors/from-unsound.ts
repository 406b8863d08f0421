import { CloudStackError } from './cloudstack-error.ts'

/** The job whose result is unsound, and the thing that it works on or makes. */
interface Ended {
  readonly jobId: string
  readonly id: string | undefined
}

/**
 * Returns the error of an answer that is JSON, but does not have the structure of CloudStack's.
 * @param fault the place and what is wrong there: `virtualmachine.0 is null`
 */
export function errorFromUnsound(command: string, fault: string, cause?: Error, job?: Ended): CloudStackError {
  const where = job === undefined ? 'was answered' : `ended its job ${job.jobId}`
  return new CloudStackError(
    `${command} ${where} with a malformed answer: ${fault}`,
    {
      kind: 'unreadable-answer',
      command,
      retryable: false,
      isUncertain: true,
      hint: 'something between this program and CloudStack may change its answers: a proxy, or a plug-in of the server',
      ...(job === undefined ? {} : { jobId: job.jobId }),
      ...(job?.id === undefined ? {} : { entityId: job.id }),
    },
    cause === undefined ? {} : { cause },
  )
}
