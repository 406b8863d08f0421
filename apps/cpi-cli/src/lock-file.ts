import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from 'cloudstack-client/api'
import { cpiError } from 'cpi-core'

/** A holder that has not shown any sign of life for so long is gone, even if a process with its number exists. */
const STALE_MS = 120_000

export interface LockFile {
  readonly path: string
  /** @returns whether this owner holds the lock now */
  tryToTake(): Promise<boolean>
  /** Shows that the holder is alive. */
  touch(): Promise<void>
  release(): Promise<void>
  /** Removes the traces of an owner that did not get the lock. */
  giveUp(): Promise<void>
}

/**
 * A lock is a directory with one file, named after its owner: `<process id>-<random>`. A directory can be renamed only to one that is
 * missing or empty (POSIX rename), so that of several waiters exactly one gets the lock. An abandoned lock is freed by deleting its owner's
 * file by name, which can never hit the file of another owner, however many waiters do it, and however late.
 * @param place path without extension
 */
export function lockFile(place: string, owner: string, clock: Clock): LockFile {
  const lock = `${place}.lock`
  const own = `${place}.${owner}`
  let isPrepared = false
  const prepare = async () => {
    await mkdir(own, { mode: 0o700 })
    await writeFile(path.join(own, owner), '', { flag: 'wx', mode: 0o600 })
    isPrepared = true
  }
  return {
    path: lock,
    async tryToTake() {
      if (!isPrepared) await prepare()
      await freeIfAbandoned(lock, clock)
      // The waiting must not count as a silence of the holder.
      await show(path.join(own, owner), clock)
      return renamed(own, lock)
    },
    async touch() {
      await show(path.join(lock, owner), clock)
    },
    async release() {
      await unlink(path.join(lock, owner)).catch(ignoring('ENOENT', 'ENOTDIR'))
      // Another owner may have taken the empty directory.
      await rmdir(lock).catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
    },
    async giveUp() {
      await rm(own, { recursive: true, force: true })
    },
  }
}

async function show(file: string, clock: Clock): Promise<void> {
  const now = clock.nowMs() / 1000
  await utimes(file, now, now).catch(ignoring('ENOENT', 'ENOTDIR'))
}

/** @throws {CpiError} if the folder does not permit it */
async function renamed(own: string, lock: string): Promise<boolean> {
  try {
    await rename(own, lock)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error))) return false
    throw cpiError('lock-unusable', `the lock "${lock}" cannot be created`, error)
  }
}

async function freeIfAbandoned(lock: string, clock: Clock): Promise<void> {
  for (const owner of await ownersOf(lock)) {
    if (await isAbandoned(owner, clock)) await unlink(owner.file).catch(ignoring('ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'))
  }
}

interface Owner {
  readonly file: string
  readonly pid: number
}

/** The lock of an older version is a file that contains the process id. */
async function ownersOf(lock: string): Promise<readonly Owner[]> {
  try {
    return (await readdir(lock)).map((name) => ({ file: path.join(lock, name), pid: Number.parseInt(name, 10) }))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    if (codeOf(error) !== 'ENOTDIR') throw cpiError('lock-unusable', `the lock "${lock}" cannot be read`, error)
  }
  const text = await readFile(lock, 'utf8').catch(() => '')
  return text === '' ? [] : [{ file: lock, pid: Number(text) }]
}

/** Something in the folder of locks whose owner is gone. */
export interface AbandonedLock {
  readonly path: string
  /** When its owner last showed that it was alive. */
  readonly shown: Date
}

/** Finds what killed processes left in the folder of locks; empty if there is no such folder. The next holder of such a lock frees it itself. */
export async function abandonedLocks(folder: string, clock: Clock): Promise<readonly AbandonedLock[]> {
  const names = await readdir(folder).catch(emptyIf('ENOENT', 'ENOTDIR'))
  const found = await Promise.all(names.map(async (name) => abandonedSince(path.join(folder, name), clock)))
  return found.filter((lock) => lock !== undefined)
}

async function abandonedSince(lock: string, clock: Clock): Promise<AbandonedLock | undefined> {
  const owners = await ownersOf(lock)
  for (const owner of owners) {
    if (!(await isAbandoned(owner, clock))) return undefined
  }
  const [first] = owners
  if (first === undefined) return undefined
  // Its next holder may have freed it since.
  const mtimeMs = await shownMs(first)
  return mtimeMs === undefined ? undefined : { path: lock, shown: new Date(mtimeMs) }
}

function emptyIf(...codes: readonly string[]): (error: unknown) => readonly string[] {
  return (error) => {
    if (codes.includes(codeOf(error))) return []
    throw error
  }
}

/** Something that was released in the meantime is not abandoned. */
async function isAbandoned(owner: Owner, clock: Clock): Promise<boolean> {
  const mtimeMs = await shownMs(owner)
  return mtimeMs !== undefined && (clock.nowMs() - mtimeMs > STALE_MS || (owner.pid > 0 && !isAlive(owner.pid)))
}

/** @returns when the owner last showed that it was alive; undefined once it is gone. @throws {CpiError} if that cannot be seen */
async function shownMs({ file }: Owner): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw cpiError('lock-unusable', `the lock "${file}" cannot be read`, error)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code)
}

function ignoring(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!codes.includes(codeOf(error))) throw error
  }
}
