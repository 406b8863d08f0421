import type { Clock, Command, Transport } from './api/index.ts'
import { type Authentication, keyAuthentication } from './calls/authentication.ts'
import type { CallObserver } from './calls/call-record.ts'
import { createCaller } from './calls/caller.ts'
import { createConcurrencyLimit } from './calls/concurrency-limit.ts'
import { startDeadline } from './calls/deadline.ts'
import { sessionAuthentication } from './calls/session.ts'
import type { CallOptions, CloudStackClient, Credentials, SessionCredentials } from './client.ts'
import { finishJob, runToEnd, startJob } from './jobs/run.ts'
import { allPages } from './lists/all-pages.ts'
import { exactlyOne } from './lists/exactly-one.ts'
import { uploadFile } from './uploads/upload-file.ts'

/** Default time limits, in milliseconds. */
export interface ClientTimeouts {
  /** A call without a job, retries included. */
  readonly callMs: number
  /** A call with its job. */
  readonly jobMs: number
  /** One request of a read, which is retried after it. */
  readonly requestMs: number
  readonly uploadMs: number
  /** How long refused connections and names that do not resolve are waited out, within the limit of the call. */
  readonly unreachableMs: number
}

export interface ClientOptions {
  /** Used in messages only; the transport has its own address. */
  readonly endpoint: string
  readonly credentials: Credentials | SessionCredentials
  readonly timeouts?: Partial<ClientTimeouts>
  /** Maximum number of calls in flight; further calls wait. */
  readonly callsInFlight?: number
  /** Added to every command that accepts them and is called without them: `projectid`, above all. */
  readonly defaultParameters?: Readonly<Record<string, string | number | boolean>>
  /** Called for every request, polls and retries included. */
  readonly onCall?: CallObserver
}

export interface ClientDependencies {
  readonly transport: Transport
  readonly clock: Clock
}

const DEFAULT_TIMEOUTS: ClientTimeouts = { callMs: 120_000, jobMs: 1_800_000, requestMs: 60_000, uploadMs: 7_200_000, unreachableMs: 7_500 }
const DEFAULT_CALLS_IN_FLIGHT = 16

/** Creates a client on any transport; `connect` creates one that uses HTTP. Every method throws `CloudStackError` and nothing else. */
export function createCloudStackClient(options: ClientOptions, dependencies: ClientDependencies): CloudStackClient {
  const { transport, clock } = dependencies
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts }
  const call = createCaller({
    endpoint: options.endpoint,
    transport,
    clock,
    authentication: authenticationFor(options.credentials, dependencies),
    concurrencyLimit: createConcurrencyLimit(options.callsInFlight ?? DEFAULT_CALLS_IN_FLIGHT),
    defaultParameters: options.defaultParameters ?? {},
    requestTimeoutMs: timeouts.requestMs,
    unreachableMs: timeouts.unreachableMs,
    onCall: options.onCall ?? (() => undefined),
  })
  const within = (command: string, timeoutMs: number, given: CallOptions = {}) =>
    startDeadline(command, given.timeoutMs ?? timeoutMs, given.signal, clock)
  const jobs = { call, clock }

  const client: CloudStackClient = {
    run: (command, parameters, given) =>
      runToEnd(
        command,
        parameters as object,
        within(command.name, command.kind === 'sync' ? timeouts.callMs : timeouts.jobMs, given),
        jobs,
      ),
    start: (command, parameters, given) => startJob(command, parameters as object, within(command.name, timeouts.callMs, given), jobs),
    finish: (job, given) => finishJob(job, within(job.command, timeouts.jobMs, given), jobs),
    list: (command, parameters, given) => collect(client.each(command, parameters, given)),
    each: async function* <P, A>(command: Command<'list', P, A>, parameters: P, given?: CallOptions) {
      const whole = given?.timeoutMs === undefined ? undefined : within(command.name, timeouts.callMs, given)
      const deadline = () => whole ?? within(command.name, timeouts.callMs, given)
      const pages = allPages(command, parameters as object, deadline, call)
      for await (const page of pages) yield* page as readonly A[]
    },
    one: (command, parameters, what, matches, given) => exactlyOne(client.each(command, parameters, given), what, command.name, matches),
    upload: (request, given) => uploadFile(request, within('upload', timeouts.uploadMs, given), transport),
  }
  return client
}

function authenticationFor(credentials: Credentials | SessionCredentials, { transport, clock }: ClientDependencies): Authentication {
  return 'apiKey' in credentials ? keyAuthentication(credentials, clock) : sessionAuthentication(credentials, transport)
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
