import { parseArguments, USAGE } from './arguments.ts'
import { survivePipes, writeAll } from './standard-streams.ts'

declare const CPI_VERSION: string

/** Every mode but the director's own is loaded when it is asked for. */
async function main(args: readonly string[]): Promise<number> {
  survivePipes()
  const command = parseArguments(args)
  switch (command.mode) {
    case 'answer':
      return (await import('./answer-request.ts')).answerRequest(command.configPath)
    case 'doctor':
      return (await import('./doctor/doctor.ts')).doctor(command)
    case 'orphans':
      return (await import('./orphans/orphans.ts')).orphans(command)
    case 'version':
      await writeAll(process.stdout, `${CPI_VERSION}\n`)
      return 0
    case 'help':
      await writeAll(process.stderr, command.problem === undefined ? USAGE : `cpi: ${command.problem}\n${USAGE}`)
      return command.problem === undefined ? 0 : 2
  }
}

// A forgotten socket or timer must not keep the director waiting: it waits without limit for this process to end.
process.exit(await main(process.argv.slice(2)))
