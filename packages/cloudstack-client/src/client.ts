import type { CancelSignal, Command, UploadRequest } from './api/index.ts'

/** Options of one call; the client's options hold the defaults. */
export interface CallOptions {
  /** Limit for the whole call: attempts, pauses between them, and the job if there is one. */
  readonly timeoutMs?: number
  readonly signal?: CancelSignal
}

declare const answerType: unique symbol

/**
 * A job that CloudStack accepted. `id` is that of the new entity, known before the job has ended.
 * @typeParam Answer the finished job's result; carried by the type alone
 */
export interface StartedJob<Answer> {
  readonly command: string
  readonly jobId: string
  readonly id: string | undefined
  /** Member of the job's result that holds the answer. */
  readonly key: string | undefined
  readonly [answerType]?: Answer
}

type SyncCommand<P, A> = Command<'sync', P, A>
type JobCommand<P, A> = Command<'job' | 'job-with-id', P, A>
type ListCommand<P, A> = Command<'list', P, A>

export interface CloudStackClient {
  /** Runs a command to completion: a sync command, or a job that is started and waited for. */
  run<P, A>(command: SyncCommand<P, A> | JobCommand<P, A>, parameters: P, options?: CallOptions): Promise<A>
  /** Starts a job and returns immediately. */
  start<P, A>(command: JobCommand<P, A>, parameters: P, options?: CallOptions): Promise<StartedJob<A>>
  /** Waits for a started job: the first poll comes after 75 ms, the next ones `clamp(0.06 × waited so far, 125 ms, 5 s)` apart; failed polls are tolerated. */
  finish<A>(job: StartedJob<A>, options?: CallOptions): Promise<A>
  /** All items of all pages; CloudStack's `{}` is an empty list. */
  list<P, A>(command: ListCommand<P, A>, parameters: P, options?: CallOptions): Promise<A[]>
  /** The same, one item at a time with one page in memory. Without `timeoutMs` the default bounds each page, not the whole list. */
  each<P, A>(command: ListCommand<P, A>, parameters: P, options?: CallOptions): AsyncIterable<A>
  /**
   * The one item that matches exactly. @throws {CloudStackError} `not-found` for none (also an unknown id, which
   * CloudStack answers with 431), `too-many` for several; `what` names the resource in the message: `network "net-a"`.
   */
  one<P, A>(command: ListCommand<P, A>, parameters: P, what: string, matches: (item: A) => boolean, options?: CallOptions): Promise<A>
  /** Sends a file to the address that getUploadParamsForTemplate (or …Volume) gave. */
  upload(request: Omit<UploadRequest, 'timeoutMs'>, options?: CallOptions): Promise<void>
}

export interface Credentials {
  readonly apiKey: string
  readonly secretKey: string
}

/** A session by user name and password, for accounts without keys. Users with two-factor authentication cannot log in this way. */
export interface SessionCredentials {
  readonly username: string
  readonly password: string
  /** Path of the domain, such as `/customers/acme`; the root domain by default. */
  readonly domain?: string
}
