/** An external program that failed, with all of its output. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  /**
   * `spawn-failed`: could not be started; `exited`: exit code other than 0; `killed`: by a signal; `timed-out`: exceeded its time limit.
   */
  readonly how: 'spawn-failed' | 'exited' | 'killed' | 'timed-out'
  /** The command, quoted for a shell. */
  readonly commandLine: string
  readonly exitCode: number | undefined
  readonly output: string

  constructor(how: CommandError['how'], commandLine: string, exitCode: number | undefined, output: string, options?: ErrorOptions) {
    super(
      `${commandLine.split(' ')[0]} ${OUTCOMES[how]}${how === 'exited' ? ` ${exitCode}` : ''}: ${lastLine(output)}\n  ${commandLine}`,
      options,
    )
    this.how = how
    this.commandLine = commandLine
    this.exitCode = exitCode
    this.output = output
  }
}

const OUTCOMES = {
  'spawn-failed': 'could not be started',
  exited: 'exited with code',
  killed: 'was killed',
  'timed-out': 'took too long',
} as const

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
