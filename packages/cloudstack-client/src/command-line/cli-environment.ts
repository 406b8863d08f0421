import type { CloudStackClient } from '../client.ts'
import type { ClientOptions } from '../create-client.ts'
import type { HttpTransportOptions } from '../transport/http-transport.ts'

/** Everything that the command line uses of its process and machine. */
export interface CliEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
  readonly workFolder: string
  /** The text of a file, or `undefined` if there is none. */
  readonly readFile: (file: string) => string | undefined
  readonly out: (text: string) => void
  /** Writes progress and errors, which are not part of the answer. */
  readonly err: (text: string) => void
  /** Characters per line of the terminal, or a default width without one. */
  readonly columns: number
  /** Whether somebody is watching: answers are written to a terminal. */
  readonly isTerminal: boolean
  readonly connect: (options: ClientOptions & HttpTransportOptions) => CloudStackClient
  readonly signal: AbortSignal
}
