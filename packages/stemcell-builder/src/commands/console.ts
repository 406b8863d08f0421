import type { RunAttached } from '../boot/own-network.ts'
import type { Surroundings } from '../host/surroundings.ts'

/** What a command is given besides its flags. */
export interface Console {
  readonly surroundings: Surroundings
  /** What everything written is dated. */
  readonly writtenAt: Date
  /** The command line that started this program. */
  readonly commandLine: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly runAttached: RunAttached
  /** A line, or several, to standard output. */
  print(text: string): void
  /** Makes the program end with this exit code. */
  exitWith(code: number): void
}
