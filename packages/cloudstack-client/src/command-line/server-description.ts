import { type AnyCommand, listApis } from '../api/index.ts'
import type { CallOptions, CloudStackClient } from '../client.ts'

/** What a server says of one command. */
export interface ServerDescription {
  readonly command: string | undefined
  /** Description by name of the parameter. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * A command and its parameters in the words of the server (listApis).
 * @throws {CloudStackError} `not-found` if the server does not have the command, or not for this account
 */
export async function serverDescription(client: CloudStackClient, { name }: AnyCommand, options: CallOptions): Promise<ServerDescription> {
  const api = await client.one(listApis, { name }, `command "${name}"`, (row) => row.name === name, options)
  return {
    command: api.description,
    parameters: new Map((api.params ?? []).map((parameter) => [parameter.name ?? '', parameter.description ?? ''])),
  }
}
