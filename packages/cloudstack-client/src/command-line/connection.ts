import type { CallRecord } from '../calls/call-record.ts'
import type { ClientOptions } from '../create-client.ts'
import type { HttpTransportOptions } from '../transport/http-transport.ts'
import type { CliEnvironment } from './cli-environment.ts'
import type { Settings } from './settings.ts'
import { UsageError } from './usage-error.ts'

/**
 * Client options from settings. Jobs are announced as they start, so that an interrupted wait can be resumed by hand.
 * @throws {UsageError} if the file of certificates does not exist
 */
export function connectionOptions(settings: Settings, { readFile, err }: CliEnvironment): ClientOptions & HttpTransportOptions {
  const { endpoint, credentials, verify, caFile } = settings
  const ca = caFile === undefined ? undefined : readFile(caFile)
  if (caFile !== undefined && ca === undefined) throw new UsageError(`the file of certificates "${caFile}" does not exist`)
  if (!verify) err('warning: certificates are not verified\n')
  const announceJob = ({ command, jobId }: CallRecord): void => {
    if (jobId !== undefined && command !== 'queryAsyncJobResult') err(`job ${jobId} started\n`)
  }
  return { endpoint, credentials, onCall: announceJob, tls: { verify, ...(ca === undefined ? {} : { ca }) } }
}
