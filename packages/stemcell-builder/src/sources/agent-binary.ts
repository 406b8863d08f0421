import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputError } from '../input-error.ts'
import type { Recipe } from '../recipe/schema.ts'
import { digestOfFile } from '../tarball/checksum.ts'

/** The agent's binary on this machine, fetched if need be. @throws {InputError} unless its checksum is the one that the recipe states */
export async function agentBinary(agent: NonNullable<Recipe['agent']>, target: string, signal?: AbortSignal): Promise<string> {
  const file = agent.path ?? (await fetched(agent.url ?? '', target, signal))
  const actual = await digestOfFile(file, 'sha256')
  if (actual !== agent.sha256)
    throw new InputError(`the agent ${agent.path ?? agent.url} has the SHA-256 ${actual}, but the recipe states ${agent.sha256}`)
  return file
}

async function fetched(url: string, target: string, signal?: AbortSignal): Promise<string> {
  const answer = await fetch(url, signal === undefined ? {} : { signal })
  if (!answer.ok || answer.body === null) throw new InputError(`the agent cannot be fetched: ${url} answers ${answer.status}`)
  await pipeline(Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream), createWriteStream(target))
  return target
}
