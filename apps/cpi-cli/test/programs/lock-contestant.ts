import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from 'cloudstack-client'
import { createFileLocks } from '../../src/file-locks.ts'

/** Takes each lock once, and prints how often somebody else was inside. Arguments: folder of the locks, number of locks. */
const [, , folder = '', count = '0'] = process.argv
const locks = createFileLocks(systemClock, folder)

async function isAlone(inside: string): Promise<boolean> {
  try {
    const handle = await open(inside, 'wx')
    await handle.close()
    await systemClock.sleepMs(2)
    await rm(inside)
    return true
  } catch {
    return false
  }
}

let overlaps = 0
for (let number = 0; number < Number(count); number += 1) {
  const isExclusive = await locks.hold(`lock ${number}`, async () => isAlone(path.join(folder, `inside-${number}`)))
  if (!isExclusive) overlaps += 1
}
process.stdout.write(String(overlaps))
