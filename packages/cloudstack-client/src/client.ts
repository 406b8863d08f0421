import type { Command, UploadRequest } from './api/index.ts'

/** Options of one call; each has a default in the client's options. */
export interface CallOptions {
  /** Most that the whole call may take: tries, waiting between them, and the job if there is one. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** A job that CloudStack accepted. `id` is the new entity's, given before the job has ended. */
export interface StartedJob<Answer> {
  readonly command: string
  readonly jobId: string
  readonly id: string | undefined
  /** Member of the job's result that holds the answer. */
  readonly key: string | undefined
  readonly answer?: Answer
}

type SyncCommand<P, A> = Command<'sync', P, A>
type JobCommand<P, A> = Command<'job' | 'job-with-id', P, A>
type ListCommand<P, A> = Command<'list', P, A>

export interface CloudStackClient {
  /** Runs a command to its end: a sync one, or a job that is started and waited for. */
  run<P, A>(command: SyncCommand<P, A> | JobCommand<P, A>, parameters: P, options?: CallOptions): Promise<A>
  /** Starts a job and returns at once. */
  start<P, A>(command: JobCommand<P, A>, parameters: P, options?: CallOptions): Promise<StartedJob<A>>
  /** Waits for a started job: polls `clamp(0.15 × waited so far, 250 ms, 5 s)` apart, failed polls tolerated. */
  finish<A>(job: StartedJob<A>, options?: CallOptions): Promise<A>
  /** All items of all pages; `{}` is none. */
  list<P, A>(command: ListCommand<P, A>, parameters: P, options?: CallOptions): Promise<A[]>
  /** The same, an item at a time, a page in memory. Unless `timeoutMs` is given, the default bounds each page, not the whole. */
  each<P, A>(command: ListCommand<P, A>, parameters: P, options?: CallOptions): AsyncIterable<A>
  /**
   * The one item that matches exactly. @throws {CloudStackError} `not-found` for none (also an unknown id, which
   * CloudStack answers with 431), `too-many` for several; `what` names the thing in the message: `network "net-a"`.
   */
  one<P, A>(command: ListCommand<P, A>, parameters: P, what: string, matches: (item: A) => boolean, options?: CallOptions): Promise<A>
  /** Sends a file to the address that getUploadParamsForTemplate (or …Volume) gave. */
  upload(request: Omit<UploadRequest, 'timeoutMs'>, options?: CallOptions): Promise<void>
}

export interface Credentials {
  readonly apiKey: string
  readonly secretKey: string
}

/** A session by name and password, for accounts without keys. Two-factor users cannot be served this way. */
export interface SessionCredentials {
  readonly username: string
  readonly password: string
  /** Path of the domain, such as `/customers/acme`; the root domain by default. */
  readonly domain?: string
}
