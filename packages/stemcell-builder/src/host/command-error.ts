/** How an external program failed, with everything it said. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  /** `spawn-failed`: it could not be started; `exited`: with a code other than 0; `killed`: by a signal; `timed-out`: by us. */
  readonly how: 'spawn-failed' | 'exited' | 'killed' | 'timed-out'
  /** The command as it can be pasted into a shell. */
  readonly commandLine: string
  readonly exitCode: number | undefined
  readonly output: string

  constructor(how: CommandError['how'], commandLine: string, exitCode: number | undefined, output: string, options?: ErrorOptions) {
    super(
      `${commandLine.split(' ')[0]} ${WORDS[how]}${how === 'exited' ? ` ${exitCode}` : ''}: ${lastLine(output)}\n  ${commandLine}`,
      options,
    )
    this.how = how
    this.commandLine = commandLine
    this.exitCode = exitCode
    this.output = output
  }
}

const WORDS = {
  'spawn-failed': 'could not be started',
  exited: 'ended with exit code',
  killed: 'was killed',
  'timed-out': 'took too long',
} as const

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
