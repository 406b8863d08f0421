import { Console } from 'node:console'
import { answerInfo, answerLine } from 'cpi-core/info'
import { parseArguments, USAGE } from './arguments.ts'
import { createInterruption } from './interruption.ts'
import { loadConfig } from './load-config.ts'
import { readAll, survivePipes, writeAll } from './standard-streams.ts'

declare const CPI_VERSION: string

/** A bundle of its own beside this file. Not written where it is imported, or the bundler would take it in. */
const PROGRAMS = './programs.js'

async function programs(): Promise<typeof import('./programs.ts')> {
  // Some libraries print to stdout when they are asked to (DEBUG=* in a user's environment); only answers may be there.
  globalThis.console = new Console(process.stderr)
  return import(PROGRAMS)
}

/** Answers what the director asks all the time; everything else is in a bundle of its own, loaded when it is needed. */
async function main(args: readonly string[]): Promise<number> {
  survivePipes()
  const command = parseArguments(args)
  switch (command.mode) {
    case 'answer':
      return answerRequest(command.configPath)
    case 'doctor':
      return (await programs()).doctor(command)
    case 'orphans':
      return (await programs()).orphans(command)
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
 * @returns the exit code: 0 as soon as an answer was written, whatever it says, because the CLI throws away answers with another one
 */
async function answerRequest(configPath: string): Promise<number> {
  const interruption = createInterruption()
  const text = await Promise.race([readAll(process.stdin), interruption.tooLate.then(() => '')])
  const known = await answerInfo(text, () => loadConfig(configPath))
  const given = known ?? (await (await programs()).answerCall(text, configPath, interruption))
  return (await writeAll(process.stdout, answerLine(given))) ? 0 : 1
}

async function complain(error: unknown): Promise<number> {
  await writeAll(process.stderr, `cpi: ${error instanceof Error ? error.message : String(error)}\n`)
  return 1
}

// A forgotten socket or timer must not keep the director waiting: it waits without limit for this process to end.
process.exit(await main(process.argv.slice(2)).catch(complain))
