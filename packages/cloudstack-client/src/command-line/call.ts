import { catalogue } from '../api/catalogue.ts'
import type { AnyCommand, Command } from '../api/index.ts'
import type { CallOptions, CloudStackClient } from '../client.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { connectionOptions } from './connection.ts'
import { suggestion } from './nearest.ts'
import { readParameters } from './parameters.ts'
import { type GivenOptions, resolveSettings } from './settings.ts'
import { renderFields, renderTable } from './table.ts'
import { UsageError } from './usage-error.ts'

export interface CallFlags extends GivenOptions {
  readonly wait?: boolean
  readonly json?: boolean
  readonly columns?: string
  readonly unchecked?: boolean
}

/** @throws {UsageError} naming the nearest command, unless everything is to be sent unchecked */
export function commandNamed(name: string, unchecked = false): AnyCommand {
  const command = catalogue.get(name)
  if (command !== undefined) return command
  if (unchecked) return { name, kind: name.startsWith('list') ? 'list' : 'sync', parameters: {} }
  throw new UsageError(`there is no command "${name}".${suggestion(name, catalogue.keys())} A newer server may have it: try --unchecked`)
}

/** `cloudstack call`: runs one command and prints its answer. */
export async function call(name: string, words: readonly string[], flags: CallFlags, environment: CliEnvironment): Promise<void> {
  const command = commandNamed(name, flags.unchecked)
  const parameters = readParameters(command, words, flags.unchecked ?? false)
  const settings = resolveSettings(flags, environment)
  const client = environment.connect(connectionOptions(settings, environment))
  const options: CallOptions = {
    signal: environment.signal,
    ...(settings.timeoutMs === undefined ? {} : { timeoutMs: settings.timeoutMs }),
  }
  const answer = await answerOf(client, command, parameters, options, flags)
  environment.out(`${flags.json === true ? JSON.stringify(answer, undefined, 2) : forPeople(answer, flags, environment.columns)}\n`)
}

/** The description decides how the command is called; static types end where parameters come from the command line. */
async function answerOf(
  client: CloudStackClient,
  command: AnyCommand,
  parameters: object,
  options: CallOptions,
  flags: CallFlags,
): Promise<unknown> {
  if (command.kind === 'list') return client.list(command as Command<'list', object, unknown>, parameters, options)
  if (command.kind === 'sync' || flags.wait === true)
    return client.run(command as Command<'sync' | 'job', object, unknown>, parameters, options)
  const { id, jobId } = await client.start(command as Command<'job', object, unknown>, parameters, options)
  return { ...(id === undefined ? {} : { id }), jobid: jobId }
}

function forPeople(answer: unknown, { columns }: CallFlags, width: number): string {
  if (!Array.isArray(answer)) return renderFields(answer)
  return answer.length === 0 ? 'nothing' : renderTable(answer, width, columns?.split(','))
}
