import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from 'cloudstack-client'
import { describeWithSmallDisk, mountSmallDisk, type SmallDisk } from 'workspace/small-disk'
import { createFileLocks } from '../src/file-locks.ts'

describeWithSmallDisk('a lock on a full disk', () => {
  let disk: SmallDisk

  beforeAll(() => {
    disk = mountSmallDisk('size=64k,nr_inodes=3')
  })
  afterAll(() => disk.remove())

  it('is the error of the system, which names the path, and nothing stays', async () => {
    const folder = path.join(disk.folder, 'locks')
    mkdirSync(folder, { mode: 0o700 })

    const holding = createFileLocks(systemClock, folder).hold('a', async () => 'never')

    await expect(holding).rejects.toMatchObject({ code: 'ENOSPC', syscall: expect.any(String), path: expect.stringContaining(folder) })
    expect(readdirSync(folder)).toEqual([])
  })
})
