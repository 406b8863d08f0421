import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { catalogue } from '../api/catalogue.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'
import { printable } from '../wire/printable.ts'
import { type CallFlags, call } from './call.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { describe } from './describe.ts'
import { EXIT, exitCodeOf } from './exit-code.ts'
import type { GivenOptions } from './settings.ts'
import { UsageError } from './usage-error.ts'

/** Runs the command line and reports expected errors on stderr. @returns the exit code */
export async function run(words: readonly string[], version: string, environment: CliEnvironment): Promise<number> {
  try {
    await program(version, environment).parseAsync(words, { from: 'user' })
    return EXIT.done
  } catch (error) {
    return explain(error, environment)
  }
}

function program(version: string, environment: CliEnvironment): Command {
  const { out, err } = environment
  const all = new Command('cloudstack').description('Calls any command of an Apache CloudStack.').version(version)
  all.exitOverride().configureOutput({ writeOut: out, writeErr: err })
  connecting(all.command('call <command> [parameters...]'))
    .description('run a command, in any case: cloudstack call listVirtualMachines zoneid=… --json')
    .option('--wait', 'wait for the job of the command and show its result (the default on a terminal)')
    .option('--no-wait', 'show the id of the job immediately (the default otherwise)')
    .option('--json', 'answer in JSON')
    .option('--columns <names>', 'columns of a table, with commas between')
    .option('--unchecked', 'also send what is not in the catalogue')
    .action((name: string, words: string[], flags: CallFlags) => call(name, words, flags, environment))
  connecting(all.command('describe <command>'))
    .description('show what a command takes, in the words of the server where one is configured')
    .action((name: string, flags: GivenOptions) => describe(name, flags, environment))
  all
    .command('commands [part]')
    .description('list all commands, or those whose name contains the part')
    .action((part = '') => out(`${namesWith(part).join('\n')}\n`))
  return all
}

/** The options that say which CloudStack is meant. */
function connecting(command: Command): Command {
  return command
    .option('--endpoint <url>', 'address of the API')
    .option('--profile <name>', 'section of the configuration file')
    .option('--config <file>', 'configuration file, of cs or of cloudmonkey')
    .option('--ca <file>', 'certificates to trust')
    .option('--insecure', 'do not verify certificates')
    .option('--timeout <seconds>', 'time limit for the call and its job', seconds)
}

function namesWith(part: string): string[] {
  return [...catalogue.keys()].filter((name) => name.toLowerCase().includes(part.toLowerCase())).sort()
}

function seconds(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('must be a number of seconds greater than 0')
  return value
}

function explain(error: unknown, { err }: CliEnvironment): number {
  // commander has already printed its own message; help and version end with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof UsageError) {
    err(`${error.message}\n`)
    return EXIT.usage
  }
  if (!(error instanceof CloudStackError)) throw error
  err(`${printable(error.message)}\n${error.hint === undefined ? '' : `${error.hint}\n`}`)
  return exitCodeOf(error.kind)
}
