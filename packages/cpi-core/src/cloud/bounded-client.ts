import { type CallOptions, type CloudStackClient, CloudStackError } from 'cloudstack-client'
import type { TimeLeft } from '../values/deadline.ts'

/** Wraps a client: every call is limited to the remaining time of the whole operation and cancelled with the process. */
export function boundedClient(cloud: CloudStackClient, timeLeft: TimeLeft, signal?: AbortSignal): CloudStackClient {
  const within = (command: string, options: CallOptions = {}): CallOptions => {
    const leftMs = timeLeft()
    if (leftMs <= 0) throw timeLimitExceeded(command)
    return {
      timeoutMs: Math.min(leftMs, options.timeoutMs ?? Number.POSITIVE_INFINITY),
      ...(signal === undefined ? {} : { signal }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    }
  }
  return {
    run: async (command, parameters, options) => cloud.run(command, parameters, within(command.name, options)),
    start: async (command, parameters, options) => cloud.start(command, parameters, within(command.name, options)),
    finish: async (job, options) => cloud.finish(job, within(job.command, options)),
    list: async (command, parameters, options) => cloud.list(command, parameters, within(command.name, options)),
    each: (command, parameters, options) => cloud.each(command, parameters, within(command.name, options)),
    one: async (command, parameters, what, matches, options) =>
      cloud.one(command, parameters, what, matches, within(command.name, options)),
    upload: async (request, options) => cloud.upload(request, within('upload', options)),
  }
}

function timeLimitExceeded(command: string): CloudStackError {
  return new CloudStackError(`${command} was not sent: the time limit of the whole operation is exceeded`, {
    kind: 'timed-out',
    command,
    retryable: true,
    hint: 'raise the limit in cloudstack.timeout if the cloud needs longer',
  })
}
