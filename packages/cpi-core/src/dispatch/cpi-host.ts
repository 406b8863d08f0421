import type { CpiConfig } from '../config/schema.ts'
import type { Services } from '../dependencies.ts'
import type { CpiRequest } from '../protocol/request.ts'

/** What the program around the core provides: the config file, the services of a call, its interruption. */
export interface CpiHost {
  /** The content of the config file. @throws {CpiError} if there is none, or it is not JSON */
  readConfigFile(): Promise<unknown>
  /** Creates the client and the other services of a call; called once, and not for `info`. */
  open(config: CpiConfig, request: CpiRequest): Promise<Services>
  /** Aborted when the process is told to end. */
  readonly signal: AbortSignal
}
