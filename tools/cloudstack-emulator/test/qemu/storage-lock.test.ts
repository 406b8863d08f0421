import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockStorage } from '../../src/qemu/storage-lock.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('a storage folder', () => {
  it('is refused while an emulator has it, and free again when it is given back', async () => {
    const release = await lockStorage(folder)

    await expect(lockStorage(folder)).rejects.toThrow(
      `the storage folder ${folder} is in use by process ${process.pid}: end that emulator, or give another folder with --storage`,
    )
    await release()
    await (await lockStorage(folder))()
  })

  it('is made where it does not exist', async () => {
    const below = path.join(folder, 'a', 'b')

    const release = await lockStorage(below)

    expect(existsSync(below)).toBe(true)
    await release()
  })
})
