import type { CloudStackClient } from 'cloudstack-client'
import type { Clock } from 'cloudstack-client/api'
import type { CpiConfig } from './config/schema.ts'
import type { InceptionHost } from './inception/inception-host.ts'
import type { CpiRequest } from './protocol/request.ts'
import type { SettingsStore } from './settings-store.ts'
import type { Undo } from './undo.ts'

/** What a message is about, as keys of a line in JSON. Lines of text do not show it. */
export type LogFields = Readonly<Record<string, string | number | undefined>>

/** Goes to stderr, where `bosh task --cpi` shows it. */
export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
}

/** Serialises parts of calls that run at the same time in different processes on this machine. */
export interface Locks {
  /**
   * Runs `critical` while no other holder of the same name runs.
   * @throws {CpiError} when the time for waiting is over, and the signal's reason when it is aborted before the lock is free
   */
  hold<T>(name: string, critical: () => Promise<T>, limits?: LockLimits): Promise<T>
}

/** Limits for waiting for a lock. */
export interface LockLimits {
  readonly signal?: AbortSignal
  /** Returns the remaining time in milliseconds. */
  readonly leftMs?: () => number
}

/** What the host program provides for one call. */
export interface Services {
  readonly cloud: CloudStackClient
  /** The registry, where one is configured. */
  readonly settings: SettingsStore | undefined
  readonly log: Log
  readonly clock: Clock
  readonly locks: Locks
  /** The machine that this process runs on. */
  readonly inception: InceptionHost
  /** A fresh random UUID (version 4). */
  readonly newId: () => string
}

/** Everything that a CPI method needs besides its arguments. */
export interface Dependencies extends Services {
  /** Bound to this call's time limit, its interruption and the configured project. */
  readonly cloud: CloudStackClient
  /** The same account with a time limit of its own, for undoing what this call has begun. */
  readonly cleanup: CloudStackClient
  readonly config: CpiConfig
  readonly request: CpiRequest
  readonly undo: Undo
  /** Aborted when the process is told to end. */
  readonly signal: AbortSignal
}
