import type { RunAttached } from '../boot/network-namespace.ts'
import type { ToolContext } from '../host/tool-context.ts'

/** What a command receives in addition to its flags. */
export interface CliEnvironment {
  readonly context: ToolContext
  /** Timestamp of everything written. */
  readonly writtenAt: Date
  /** The command line that started this program. */
  readonly commandLine: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly runAttached: RunAttached
  /** Prints one or more lines to standard output. */
  print(text: string): void
  /** Sets the exit code of the program. */
  exitWith(code: number): void
}
