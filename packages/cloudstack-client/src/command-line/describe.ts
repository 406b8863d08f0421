import { type AnyCommand, parseParameter } from '../api/index.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { commandNamed } from './command-named.ts'
import { connectionOptions } from './connection.ts'
import { type ServerDescription, serverDescription } from './server-description.ts'
import { type GivenOptions, resolveSettings } from './settings.ts'
import { renderTable } from './table.ts'
import { UsageError } from './usage-error.ts'

const KINDS: Readonly<Record<AnyCommand['kind'], string>> = {
  sync: 'synchronous',
  list: 'a list, read page by page',
  job: 'starts a job',
  'job-with-id': 'starts a job and returns the id of the new resource immediately',
}

/** `cloudstack describe`: prints what a command takes, with the server's own descriptions where an endpoint is configured. */
export async function describe(name: string, flags: GivenOptions, environment: CliEnvironment): Promise<void> {
  const command = commandNamed(name)
  const described = await fromServer(command, flags, environment)
  environment.out(`${description(command, environment.columns, described)}\n`)
}

/** The catalogue describes a command without any server, so that a server that cannot be asked is only mentioned. */
async function fromServer(command: AnyCommand, flags: GivenOptions, environment: CliEnvironment): Promise<ServerDescription | undefined> {
  const settings = settingsIfAny(flags, environment)
  if (settings === undefined) return undefined
  try {
    return await serverDescription(environment.connect(connectionOptions(settings, environment)), command, {
      signal: environment.signal,
      ...(settings.timeoutMs === undefined ? {} : { timeoutMs: settings.timeoutMs }),
    })
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind === 'cancelled') throw error
    environment.err(`without the descriptions of ${settings.endpoint}: ${error.message}\n`)
    return undefined
  }
}

/** @throws {UsageError} if the options name a CloudStack that is not configured */
function settingsIfAny(flags: GivenOptions, environment: CliEnvironment): ReturnType<typeof resolveSettings> | undefined {
  try {
    return resolveSettings(flags, environment)
  } catch (error) {
    const named = [flags.endpoint, flags.profile, flags.config].some((option) => option !== undefined)
    if (error instanceof UsageError && !named) return undefined
    throw error
  }
}

/** A command's parameters as a table, required ones first. */
function description(command: AnyCommand, width: number, described: ServerDescription | undefined): string {
  const parameters = Object.entries(command.parameters).map(([name, short]) => {
    const { type, required, maxLength, map, since } = parseParameter(short)
    return {
      name,
      type: map === undefined ? type : `${type} (${map})`,
      required: required ? 'required' : '',
      longest: type === 'string' ? maxLength : '',
      since: since ?? '',
    }
  })
  const ordered = [...parameters.filter(({ required }) => required !== ''), ...parameters.filter(({ required }) => required === '')]
  const heading = `${command.name}: ${KINDS[command.kind]}`
  const summary = described?.command === undefined ? heading : `${heading}\n${described.command}`
  if (ordered.length === 0) return described === undefined ? `${heading}; it takes no parameters` : `${summary}\n\nIt takes no parameters.`
  const table = renderTable(ordered, width, ['name', 'type', 'required', 'longest', 'since'])
  return [summary, table, ...inItsWords(ordered, described)].join('\n\n')
}

function inItsWords(parameters: readonly { readonly name: string }[], described: ServerDescription | undefined): readonly string[] {
  if (described === undefined) return []
  const lines = parameters.map(
    ({ name }) => `${name}\n    ${described.parameters.get(name) ?? 'this server does not have it, or not for this account'}`,
  )
  return [`In the words of the server:\n\n${lines.join('\n')}`]
}
