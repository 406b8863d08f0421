import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockForProcess } from '../src/process-lock.ts'

describe('the lock of a file or folder', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const lock = (place: string, name = 'state') => lockForProcess(place, name, (holder) => `in use by ${holder}`)

  it('is held by one, who is named, and can be had again once it is given back', async () => {
    const release = await lock(folder)

    await expect(lock(folder)).rejects.toThrow(`in use by process ${process.pid}`)
    await release()
    await (await lock(folder))()
  })

  it('is given to one of many who ask at the same time', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => lock(folder)))

    const held = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    for (const release of held) await release()
    expect(held).toHaveLength(1)
  })

  it('is the same whatever path leads there, and another for another file', async () => {
    mkdirSync(path.join(folder, 'real'))
    symlinkSync('real', path.join(folder, 'linked'))
    const release = await lock(path.join(folder, 'real'))
    try {
      await expect(lock(path.join(folder, 'linked'))).rejects.toThrow('in use')
      await (await lock(path.join(folder, 'real'), 'other'))()
    } finally {
      await release()
    }
  })

  it('leaves nothing in the folder', async () => {
    const release = await lock(folder)
    const during = readdirSync(folder)
    await release()

    expect([during, readdirSync(folder)]).toEqual([[], []])
  })

  it('of a folder that does not exist names it', async () => {
    await expect(lock(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT', path: path.join(folder, 'none') })
  })
})
