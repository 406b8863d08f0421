import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from 'cloudstack-client/api'
import type { Orphan, OrphanReport } from 'cpi-core/orphans'
import { abandonedLocks } from '../lock-file.ts'

/** Adds to the report what killed processes left in the folder of locks of this machine. */
export async function withLocks(report: OrphanReport, folder: string, minimumAgeMs: number, clock: Clock): Promise<OrphanReport> {
  const locks = (await abandonedLocks(folder, clock)).map(
    ({ path: lock, shown }): Orphan => ({
      kind: 'lock',
      id: lock,
      name: path.basename(lock),
      state: 'abandoned',
      zone: '',
      created: shown.toISOString(),
      why: 'the process that held it, or waited for it, is gone',
    }),
  )
  const isYoung = ({ created }: Orphan) => clock.nowMs() - Date.parse(created) < minimumAgeMs
  return {
    ...report,
    orphans: [...report.orphans, ...locks.filter((lock) => !isYoung(lock))],
    younger: [...report.younger, ...locks.filter(isYoung)],
  }
}

export async function removeLock(lock: string): Promise<void> {
  await rm(lock, { recursive: true, force: true })
}
