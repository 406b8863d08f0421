import { open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { cpiError } from 'cpi-core'
import { reasonOf } from 'cpi-core/errors'
import { makeFolder } from 'workspace/make-folder'
import { readTextFile } from 'workspace/read-text-file'
import { isReplaceable } from '../private-folder.ts'
import type { TraceDocument } from './trace-document.ts'

/** Older traces are deleted. */
const MOST_FILES = 200

/** A larger trace loses its answers. */
const LARGEST_BYTES = 4_000_000

const NAME = /^\d{8}T\d{9}Z-[\w.-]+\.trace\.json$/

/** Writes one file, readable by its owner only; the name sorts by time. @returns its path @throws if everybody may replace what is in the folder */
export async function writeTrace(folder: string, trace: TraceDocument): Promise<string> {
  makeFolder(folder, 0o700)
  const time = trace.startedAt.replaceAll(/[-:.]/g, '')
  const label = [trace.method, trace.requestId, process.pid].filter((part) => part !== undefined).join('-')
  const file = path.join(folder, `${time}-${label.replaceAll(/[^\w.-]/g, '_').slice(0, 100)}.trace.json`)
  if (await isReplaceable(folder))
    throw cpiError('machine-refused', 'every user can write to it: take away that right, or set its sticky bit')
  // Created anew: what others have put there under this name is not followed.
  const handle = await open(`${file}.part`, 'wx', 0o600)
  try {
    await handle.writeFile(bounded(trace)).finally(async () => handle.close())
    await rename(`${file}.part`, file)
  } catch (error) {
    await rm(`${file}.part`, { force: true })
    throw error
  }
  await dropOldest(folder)
  return file
}

function bounded(trace: TraceDocument): string {
  const whole = JSON.stringify(trace)
  if (Buffer.byteLength(whole) <= LARGEST_BYTES) return `${whole}\n`
  const entries = trace.entries.map(({ answer: _, ...entry }) => entry)
  const short = JSON.stringify({ ...trace, entries })
  return `${Buffer.byteLength(short) <= LARGEST_BYTES ? short : JSON.stringify({ ...trace, arguments: [], entries: [], omitted: trace.omitted + entries.length })}\n`
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort()
  for (const name of names.slice(0, Math.max(0, names.length - MOST_FILES))) await rm(path.join(folder, name), { force: true })
}

/** @throws {CpiError} if the file cannot be read, or is not a trace */
export async function readTrace(file: string): Promise<TraceDocument> {
  try {
    const document: TraceDocument = JSON.parse(readTextFile(file))
    if (document.version === 1 && Array.isArray(document.entries)) return document
  } catch (cause) {
    throw cpiError('file-unusable', `the trace "${file}" cannot be read: ${reasonOf(cause)}`, cause)
  }
  throw cpiError('file-unusable', `"${file}" is not a trace of this CPI: give files from cloudstack.trace_dir`)
}
