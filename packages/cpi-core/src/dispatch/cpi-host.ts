import type { CpiConfig } from '../config/schema.ts'
import type { Services } from '../dependencies.ts'
import type { CpiRequest } from '../protocol/request.ts'

/** What the program around the core provides: files, sockets, signals. */
export interface Surroundings {
  /** The content of the config file. @throws {CpiError} if there is none, or it is not JSON */
  readConfigFile(): Promise<unknown>
  /** Makes the client and what else a call needs; asked once, and not for `info`. */
  open(config: CpiConfig, request: CpiRequest): Promise<Services>
  /** Aborted when the process is told to end. */
  readonly signal: AbortSignal
}
