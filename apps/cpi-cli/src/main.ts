import { Console } from 'node:console'
import { reasonOf } from 'cpi-core/errors'
import { answerInfo, answerLine } from 'cpi-core/info'
import { parseArguments, USAGE } from './arguments.ts'
import { createInterruption } from './interruption.ts'
import { loadConfig } from './load-config.ts'
import { ignoreBrokenPipes, readAll, writeAll } from './standard-streams.ts'

declare const CPI_VERSION: string

/** A separate bundle next to this file. A constant, because the bundler would include a literal in the import. */
const PROGRAMS = './programs.js'

async function programs(): Promise<typeof import('./programs.ts')> {
  // Some libraries print to stdout on request (DEBUG=* in a user's environment), which is reserved for answers.
  globalThis.console = new Console(process.stderr)
  return import(PROGRAMS)
}

/** Handles `info`, which directors call before every other method; everything else is in a separate bundle, loaded on demand. */
async function main(args: readonly string[]): Promise<number> {
  ignoreBrokenPipes()
  const command = parseArguments(args)
  switch (command.mode) {
    case 'answer':
      return answerRequest(command.configPath)
    case 'program':
      return (await programs())[command.program](command.options)
    case 'version':
      await writeAll(process.stdout, `${CPI_VERSION}\n`)
      return 0
    case 'help':
      await writeAll(process.stderr, command.problem === undefined ? USAGE : `cpi: ${command.problem}\n${USAGE}`)
      return command.problem === undefined ? 0 : 2
  }
}

/**
 * One request from stdin, one line on stdout.
 * @returns the exit code: 0 as soon as an answer was written, also for errors, because the CLI discards answers with any other code
 */
async function answerRequest(configPath: string): Promise<number> {
  const interruption = createInterruption()
  const text = await Promise.race([readAll(process.stdin), interruption.tooLate.then(() => '')])
  const known = await answerInfo(text, () => loadConfig(configPath))
  const given = known ?? (await (await programs()).answerCall(text, configPath, interruption))
  return (await writeAll(process.stdout, answerLine(given))) ? 0 : 1
}

async function reportFatal(error: unknown): Promise<number> {
  await writeAll(process.stderr, `cpi: ${reasonOf(error)}\n`)
  return 1
}

// An open socket or timer must not keep the process alive: the director waits for its end without limit.
process.exit(await main(process.argv.slice(2)).catch(reportFatal))
