import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputError } from '../input-error.ts'
import { reasonOf } from '../reason-of.ts'
import type { Recipe } from '../recipe/schema.ts'
import { digestOfFile } from '../tarball/checksum.ts'

/**
 * Returns the path of the agent's binary, downloading it to `target` if the recipe gives a URL.
 * @throws {InputError} unless it matches the checksum in the recipe
 */
export async function agentBinary(agent: NonNullable<Recipe['agent']>, target: string, signal?: AbortSignal): Promise<string> {
  const file = agent.path ?? (await download(agent.url ?? '', target, signal))
  const actual = await digestOfFile(file, 'sha256')
  if (actual !== agent.sha256)
    throw new InputError(`the agent ${agent.path ?? agent.url} has the SHA-256 ${actual}, but the recipe states ${agent.sha256}`)
  return file
}

async function download(url: string, target: string, signal?: AbortSignal): Promise<string> {
  const response = await requested(url, signal)
  if (!response.ok || response.body === null)
    throw new InputError(`the agent cannot be downloaded: ${url} responded with HTTP ${response.status}`)
  await pipeline(Readable.fromWeb(response.body as import('node:stream/web').ReadableStream), createWriteStream(target))
  return target
}

/** fetch refuses an address with a login in it, which belongs into a header. */
async function requested(url: string, signal?: AbortSignal): Promise<Response> {
  const address = new URL(url)
  const login = [address.username, address.password].map(decodeURIComponent).join(':')
  const headers: Record<string, string> = login === ':' ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` }
  address.username = ''
  address.password = ''
  try {
    return await fetch(address, { headers, ...(signal === undefined ? {} : { signal }) })
  } catch (error) {
    if (signal?.aborted === true) throw error
    const { cause = error } = error as Error
    throw new InputError(`the agent cannot be downloaded from ${address.href}: ${reasonOf(cause)}`, { cause: error })
  }
}
