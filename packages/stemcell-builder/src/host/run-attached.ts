import { execa } from 'execa'
import { commandSurroundings } from './run-command.ts'
import { MissingToolError, type ToolName } from './tools.ts'

/** Runs a tool whose input and output are this process's own. Answers its exit code. @throws {MissingToolError} if it is not there */
export async function runAttached(
  tool: ToolName,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<number> {
  const result = await execa(tool, args, {
    reject: false,
    extendEnv: false,
    env: { ...commandSurroundings(), ...environment },
    stdio: 'inherit',
    ...(signal === undefined ? {} : { cancelSignal: signal }),
  })
  if (result.exitCode === undefined && !result.isTerminated) throw new MissingToolError(tool, { cause: result.cause })
  return result.exitCode ?? 1
}
