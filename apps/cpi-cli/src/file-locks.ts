import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Clock } from 'cloudstack-client/api'
import { cpiError, type Locks, pollUntil } from 'cpi-core'

const PAUSE_MS = 50

/** No lock is held longer: an older one was left behind by a killed process, and is taken over. */
const STALE_MS = 600_000

/** Limit for waiting for another process. */
const LOCK_TIMEOUT_MS = 300_000

/** Locks between the processes of one machine: an existing file is a lock, held by the process whose id it contains. */
export function createFileLocks(clock: Clock, folder = path.join(tmpdir(), `bosh-cloudstack-cpi-${process.getuid?.() ?? 0}`)): Locks {
  return {
    async hold(name, critical) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = path.join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.lock`)
      await take(file, name, clock)
      try {
        return await critical()
      } finally {
        await rm(file, { force: true })
      }
    },
  }
}

async function take(file: string, name: string, clock: Clock): Promise<void> {
  await pollUntil({ clock, pauseMs: PAUSE_MS }, async (waitedMs) => {
    if (await wasFree(file)) return true
    if (await isAbandoned(file, clock)) {
      await rm(file, { force: true })
      return (await wasFree(file)) || undefined
    }
    if (waitedMs > LOCK_TIMEOUT_MS) throw cpiError(`another CPI process holds the lock "${name}" (${file}) for too long`)
    return undefined
  })
}

async function wasFree(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cpiError(`the lock file "${file}" cannot be created`, error)
  }
}

async function isAbandoned(file: string, clock: Clock): Promise<boolean> {
  try {
    const [{ mtimeMs }, text] = await Promise.all([stat(file), readFile(file, 'utf8')])
    if (clock.nowMs() - mtimeMs > STALE_MS) return true
    const pid = Number(text)
    return pid > 0 && !isAlive(pid)
  } catch {
    // It was released in the meantime: the next attempt takes it.
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
