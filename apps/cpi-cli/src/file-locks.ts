import { createHash, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Clock } from 'cloudstack-client/api'
import { cpiError, type LockLimits, type Locks, pollUntil } from 'cpi-core'
import { type LockFile, lockFile } from './lock-file.ts'
import { makePrivateFolder } from './private-folder.ts'

const PAUSE_MS = 50

/** Limit for waiting for another process. */
const LOCK_TIMEOUT_MS = 300_000

/** A holder shows this often that it is alive. */
const HEARTBEAT_MS = 20_000

/** The folder of the locks of this user's processes. */
export function lockFolder(): string {
  return path.join(tmpdir(), `bosh-cloudstack-cpi-${process.getuid?.() ?? 0}`)
}

/** Locks between the processes of one machine. */
export function createFileLocks(clock: Clock, folder = lockFolder()): Locks {
  return {
    async hold(name, critical, limits = {}) {
      await makePrivateFolder(folder)
      const place = path.join(folder, createHash('sha256').update(name).digest('hex').slice(0, 32))
      const lock = lockFile(place, `${process.pid}-${randomUUID()}`, clock)
      await take(lock, name, clock, limits)
      const released = new AbortController()
      const heartbeat = beat(lock, clock, released.signal)
      try {
        return await critical()
      } finally {
        released.abort()
        await heartbeat
        await lock.release()
      }
    },
  }
}

/** @throws {CpiError} when the time is over, and the signal's reason when it is aborted */
async function take(
  lock: LockFile,
  name: string,
  clock: Clock,
  { signal, leftMs = () => Number.POSITIVE_INFINITY }: LockLimits,
): Promise<void> {
  try {
    await pollUntil({ clock, pauseMs: PAUSE_MS, ...(signal === undefined ? {} : { signal }) }, async (waitedMs) => {
      signal?.throwIfAborted()
      if (await lock.tryToTake()) return true
      if (waitedMs < LOCK_TIMEOUT_MS && leftMs() > 0) return undefined
      throw cpiError('lock-not-free', `another CPI process holds the lock "${name}" (${lock.path}) for too long`)
    })
  } catch (error) {
    await lock.giveUp()
    throw error
  }
}

async function beat(lock: LockFile, clock: Clock, released: AbortSignal): Promise<void> {
  while (!released.aborted) {
    try {
      await clock.sleepMs(HEARTBEAT_MS, released)
    } catch {
      return
    }
    await lock.touch()
  }
}
