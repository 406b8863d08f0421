import type { CallRecord } from '../calls/call-record.ts'
import type { ClientOptions } from '../create-client.ts'
import type { HttpTransportOptions } from '../transport/http-transport.ts'
import type { CliEnvironment } from './cli-environment.ts'
import type { Settings } from './settings.ts'
import { UsageError } from './usage-error.ts'

/** How to connect, from settings; jobs are told of as they start, so that an interrupted wait can be taken up by hand. @throws {UsageError} if the file of certificates is not there */
export function connectionOptions(settings: Settings, { readFile, err }: CliEnvironment): ClientOptions & HttpTransportOptions {
  const { endpoint, credentials, verify, caFile } = settings
  const ca = caFile === undefined ? undefined : readFile(caFile)
  if (caFile !== undefined && ca === undefined) throw new UsageError(`there is no file of certificates "${caFile}"`)
  if (!verify) err('warning: certificates are not verified\n')
  const tellJob = ({ command, jobId }: CallRecord): void => {
    if (jobId !== undefined && command !== 'queryAsyncJobResult') err(`job ${jobId} started\n`)
  }
  return { endpoint, credentials, onCall: tellJob, tls: { verify, ...(ca === undefined ? {} : { ca }) } }
}
