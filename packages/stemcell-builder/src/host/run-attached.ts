import { execa } from 'execa'
import { commandEnvironment } from './run-command.ts'
import { MissingToolError, type ToolName } from './tools.ts'

/** Runs a tool on the standard streams of this process. Returns its exit code. @throws {MissingToolError} if it is not installed */
export async function runAttached(
  tool: ToolName,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<number> {
  const result = await execa(tool, args, {
    reject: false,
    extendEnv: false,
    env: { ...commandEnvironment(), ...environment },
    stdio: 'inherit',
    ...(signal === undefined ? {} : { cancelSignal: signal }),
  })
  if (result.exitCode === undefined && !result.isTerminated) throw new MissingToolError(tool, { cause: result.cause })
  return result.exitCode ?? 1
}
