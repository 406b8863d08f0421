import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SetAlarm } from 'workspace/alarm'
import { IdleTooLong, type WatchedTransfer, withinIdleLimit } from 'workspace/idle-limit'
import { sniffFile } from '../file-kind.ts'
import { InputError } from '../input-error.ts'
import { reasonOf } from '../reason-of.ts'
import type { Recipe } from '../recipe/schema.ts'
import { digestOfFile } from '../tarball/checksum.ts'
import { limits } from '../tarball/limits.ts'

export interface DownloadOptions {
  readonly signal?: AbortSignal
  /** More is refused. */
  readonly limitBytes?: number
  readonly setAlarm?: SetAlarm
}

/** How long a server may send nothing. */
const LONGEST_IDLE_MS = 60_000

/**
 * Returns the path of the agent's binary, downloading it to `target` if the recipe gives a URL.
 * @throws {InputError} unless it is a file that matches the checksum in the recipe
 */
export async function agentBinary(agent: NonNullable<Recipe['agent']>, target: string, options: DownloadOptions = {}): Promise<string> {
  const file = agent.path ?? (await download(agent.url ?? '', target, options))
  // A pipe or a device may have no end.
  await sniffFile(file)
  const actual = await digestOfFile(file, 'sha256')
  if (actual !== agent.sha256)
    throw new InputError(`the agent ${agent.path ?? agent.url} has the SHA-256 ${actual}, but the recipe states ${agent.sha256}`)
  return file
}

async function download(url: string, target: string, options: DownloadOptions): Promise<string> {
  const { signal, limitBytes = limits.programBytes, setAlarm } = options
  await withinIdleLimit(LONGEST_IDLE_MS, signal, (transfer) => save(url, target, limitBytes, transfer), setAlarm)
  return target
}

async function save(url: string, target: string, limitBytes: number, transfer: WatchedTransfer): Promise<void> {
  const response = await requested(url, transfer)
  if (!response.ok || response.body === null)
    throw new InputError(`the agent cannot be downloaded: ${url} responded with HTTP ${response.status}`)
  const body = Readable.fromWeb(response.body as import('node:stream/web').ReadableStream)
  try {
    await pipeline(transfer.passing(body), upTo(limitBytes, url), createWriteStream(target), { signal: transfer.signal })
  } catch (error) {
    // The pipeline reports that it was ended, not why.
    const reason = transfer.signal.aborted ? transfer.signal.reason : error
    // A full disk says so itself; fetch reports everything about the connection as a TypeError.
    if (!isOfConnection(reason)) throw reason
    const { cause = reason } = reason
    throw new InputError(`the download of the agent from ${url} broke off: ${reasonOf(cause)}`, { cause: error })
  }
}

function isOfConnection(error: unknown): error is Error {
  return error instanceof IdleTooLong || (error as Error).name === 'TypeError'
}

/** Passes on what comes. @throws {InputError} once it is more than any agent has */
function upTo(limitBytes: number, url: string) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let sizeBytes = 0
    for await (const chunk of chunks) {
      sizeBytes += chunk.length
      if (sizeBytes > limitBytes) throw new InputError(`the agent at ${url} has more than ${limitBytes} bytes: no agent does`)
      yield chunk
    }
  }
}

/** fetch refuses an address with a login in it, which belongs into a header. */
async function requested(url: string, { signal, awaiting }: WatchedTransfer): Promise<Response> {
  const address = new URL(url)
  const login = [address.username, address.password].map((part) => decodedPart(part, address)).join(':')
  const headers: Record<string, string> = login === ':' ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` }
  address.username = ''
  address.password = ''
  try {
    return await awaiting(fetch(address, { headers, signal }))
  } catch (error) {
    if (signal.aborted && !(error instanceof IdleTooLong)) throw error
    const { cause = error } = error as Error
    throw new InputError(`the agent cannot be downloaded from ${address.href}: ${reasonOf(cause)}`, { cause: error })
  }
}

function decodedPart(part: string, { host }: URL): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    throw new InputError(`the login in the agent's address at ${host} cannot be decoded: write a percent sign in it as %25`, {
      cause: error,
    })
  }
}
