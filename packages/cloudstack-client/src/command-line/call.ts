import type { AnyCommand, Command } from '../api/index.ts'
import type { CallOptions, CloudStackClient } from '../client.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { commandNamed } from './command-named.ts'
import { connectionOptions } from './connection.ts'
import { readParameters } from './parameters.ts'
import { type GivenOptions, resolveSettings } from './settings.ts'
import { renderFields, renderTable } from './table.ts'

export interface CallFlags extends GivenOptions {
  /** Whether to wait for the command's job; by default where a terminal is attached. */
  readonly wait?: boolean
  readonly json?: boolean
  readonly columns?: string
  readonly unchecked?: boolean
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
  const wait = waits(command, flags, environment)
  const answer = await answerOf(client, command, parameters, options, wait)
  environment.out(`${flags.json === true ? JSON.stringify(answer, undefined, 2) : forPeople(answer, flags, environment.columns)}\n`)
}

/** Whether to wait for the command's job. Who has not decided that learns how to. */
function waits({ kind }: AnyCommand, { wait }: CallFlags, { isTerminal, err }: CliEnvironment): boolean {
  if (kind === 'list' || kind === 'sync') return false
  if (wait === undefined && isTerminal) err('waiting for the job to end (--no-wait shows its id immediately)\n')
  return wait ?? isTerminal
}

/** The description decides how the command is called; static types end where parameters come from the command line. */
async function answerOf(
  client: CloudStackClient,
  command: AnyCommand,
  parameters: object,
  options: CallOptions,
  wait: boolean,
): Promise<unknown> {
  if (command.kind === 'list') return client.list(command as Command<'list', object, unknown>, parameters, options)
  if (command.kind === 'sync' || wait) return client.run(command as Command<'sync' | 'job', object, unknown>, parameters, options)
  const { id, jobId } = await client.start(command as Command<'job', object, unknown>, parameters, options)
  return { ...(id === undefined ? {} : { id }), jobid: jobId }
}

function forPeople(answer: unknown, { columns }: CallFlags, width: number): string {
  if (!Array.isArray(answer)) return renderFields(answer)
  return answer.length === 0 ? 'nothing' : renderTable(answer, width, columns?.split(','))
}
