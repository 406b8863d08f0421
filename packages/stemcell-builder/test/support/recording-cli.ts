import type { CliEnvironment } from '../../src/commands/cli-environment.ts'
import { createProgram } from '../../src/commands/program.ts'
import { DATE } from './small-stemcell.ts'
import { context } from './tool-context.ts'

export interface CommandRun {
  /** Everything printed to standard output. */
  readonly output: string
  readonly exitCode: number
}

/** Runs a command line in this process, with the real tools. @throws whatever the command throws */
export async function runCli(args: readonly string[], changes: Partial<CliEnvironment> = {}): Promise<CommandRun> {
  const lines: string[] = []
  let exitCode = 0
  const program = createProgram({
    context,
    writtenAt: DATE,
    commandLine: ['stemcell-builder', ...args],
    environment: {},
    runAttached: async () => 0,
    print: (text) => void lines.push(text),
    exitWith: (code) => {
      exitCode = code
    },
    ...changes,
  })
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ writeErr: () => undefined })
  await program.parseAsync(['node', 'stemcell-builder', ...args])
  return { output: lines.join('\n'), exitCode }
}
