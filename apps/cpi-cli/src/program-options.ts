import { type ParseArgsConfig, parseArgs } from 'node:util'
import { reasonOf } from 'cpi-core/errors'
import { USAGE } from './arguments.ts'
import { writeAll } from './standard-streams.ts'

/** The command line is wrong; nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; args: string[] }>>['values']

/** @throws {UsageError} naming the option that is not known, or whose value is missing */
export function readOptions<T extends Options>(args: readonly string[], options: T): Values<T> {
  try {
    return parseArgs({ args: [...args], options }).values as Values<T>
  } catch (error) {
    throw new UsageError(reasonOf(error), { cause: error })
  }
}

/** @throws {UsageError} if there is none */
export function requiredConfig(path: string | undefined): string {
  if (path === undefined) throw new UsageError('--config FILE is missing')
  return path
}

/** Runs a program; a wrong command line is shown with the usage. @returns its exit code, 2 for a wrong command line */
export async function withUsage(run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await writeAll(process.stderr, `cpi: ${error.message}\n${USAGE}`)
    return 2
  }
}
