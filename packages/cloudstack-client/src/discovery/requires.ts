import { type AnyCommand, type Api, listApis } from '../api/index.ts'
import type { CallOptions, CloudStackClient } from '../client.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'

/** The requirements of a program that a server does not meet. */
export interface Requirements {
  /** Commands that this server does not know, or that this account's role may not call; CloudStack does not distinguish the two. */
  readonly missingCommands: readonly string[]
  /** Parameters of required commands that this server does not know: it would ignore them silently. */
  readonly missingParameters: readonly { readonly command: string; readonly parameter: string }[]
}

/** One command that a program calls, as description or by name, with the parameters it uses. */
export interface Requirement {
  readonly command: AnyCommand | string
  readonly parameters?: readonly string[]
}

/** Returns all commands that this server offers to this account, by name. */
export async function discoverCommands(client: CloudStackClient, options?: CallOptions): Promise<ReadonlyMap<string, Api>> {
  const apis = await client.list(listApis, {}, options)
  return new Map(apis.map((api) => [api.name ?? '', api]))
}

/**
 * Returns the required commands and parameters that are missing.
 * @throws {CloudStackError} `not-allowed` with a hint where the role may not call listApis
 */
export async function requires(client: CloudStackClient, needed: readonly Requirement[], options?: CallOptions): Promise<Requirements> {
  const offered = await discoverCommands(client, options).catch((error: unknown) => {
    throw explainRefusal(error)
  })
  const named = needed.map(({ command, parameters = [] }) => ({ name: typeof command === 'string' ? command : command.name, parameters }))
  return {
    missingCommands: named.filter(({ name }) => !offered.has(name)).map(({ name }) => name),
    missingParameters: named.flatMap(({ name, parameters }) => {
      const known = parameterNames(offered.get(name))
      return known === undefined
        ? []
        : parameters.filter((parameter) => !known.has(parameter.toLowerCase())).map((parameter) => ({ command: name, parameter }))
    }),
  }
}

/** CloudStack's parameter names are case-insensitive. */
function parameterNames(api: Api | undefined): ReadonlySet<string> | undefined {
  return api?.params === undefined ? undefined : new Set(api.params.map(({ name }) => (name ?? '').toLowerCase()))
}

function explainRefusal(error: unknown): unknown {
  if (!(error instanceof CloudStackError) || error.kind !== 'not-allowed') return error
  const hint = "allow listApis in the account's role, or try the commands one by one"
  return new CloudStackError(
    "this account's role may not list the commands that it may call",
    { ...detailsOf(error), hint },
    { cause: error },
  )
}

const detailsOf = ({ kind, command, retryable }: CloudStackError) => ({ kind, command, retryable })
