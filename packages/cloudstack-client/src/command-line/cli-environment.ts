import type { CloudStackClient } from '../client.ts'
import type { ClientOptions } from '../create-client.ts'
import type { HttpTransportOptions } from '../transport/http-transport.ts'

/** All that the command line touches outside itself. */
export interface CliEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
  readonly workFolder: string
  /** The text of a file, or `undefined` if there is none. */
  readonly readFile: (file: string) => string | undefined
  readonly out: (text: string) => void
  /** For what is not the answer: progress, errors. */
  readonly err: (text: string) => void
  /** Characters per line of the terminal, or a usual width where there is none. */
  readonly columns: number
  readonly connect: (options: ClientOptions & HttpTransportOptions) => CloudStackClient
  readonly signal: AbortSignal
}
