import { mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFileLocks } from '../src/file-locks.ts'
import { abandonedLocks, lockFile } from '../src/lock-file.ts'

/** A process that lives as long as the test. */
const ALIVE = process.pid

describe('the file of a lock', () => {
  let folder: string
  let nowMs: number

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cpi-locks-'))
    nowMs = Date.now()
  })
  afterEach(() => rm(folder, { recursive: true }))

  const clock = { nowMs: () => nowMs, sleepMs: async () => undefined }
  const lock = (owner: string) => lockFile(path.join(folder, 'a'), `${ALIVE}-${owner}`, clock)

  it('is taken from a holder that was silent for more than two minutes, and not before', async () => {
    await lock('first').tryToTake()
    const second = lock('second')

    nowMs += 119_000
    expect(await second.tryToTake()).toBe(false)
    nowMs += 2_000
    expect(await second.tryToTake()).toBe(true)
  })

  it('counts the silence from when it was taken, however long it was waited for', async () => {
    const first = lock('first')
    const second = lock('second')
    await first.tryToTake()
    await second.tryToTake()
    nowMs += 110_000
    await first.release()

    expect(await second.tryToTake()).toBe(true)

    nowMs += 110_000
    expect(await lock('third').tryToTake()).toBe(false)
  })

  it('is free only once its owner is known to be gone: one that cannot be looked at holds it', async () => {
    const held = path.join(folder, 'a.lock')
    await mkdir(held)
    await symlink('1-loop', path.join(held, '1-loop'))

    await expect(lock('second').tryToTake()).rejects.toMatchObject({ code: 'lock-unusable', cause: { code: 'ELOOP' } })
    await expect(abandonedLocks(folder, clock)).rejects.toMatchObject({ code: 'lock-unusable' })
  })

  it('is shown to be alive while it is held, several times before its silence would count', async () => {
    const pauses: number[] = []
    let beaten: () => void = () => undefined
    const twoBeats = new Promise<void>((resolve) => {
      beaten = resolve
    })
    const hurried = {
      nowMs: () => nowMs,
      async sleepMs(durationMs: number, signal?: AbortSignal) {
        pauses.push(durationMs)
        if (pauses.length > 2) {
          beaten()
          await new Promise<void>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
        }
        nowMs += durationMs
      },
    }

    const shownMs = await createFileLocks(hurried, folder).hold('a', async () => {
      await twoBeats
      const [held = ''] = await readdir(folder)
      const [owner = ''] = await readdir(path.join(folder, held))
      return (await stat(path.join(folder, held, owner))).mtimeMs
    })

    expect(pauses[0]).toBeLessThanOrEqual(40_000)
    expect(Math.abs(shownMs - nowMs)).toBeLessThan(1_000)
  })
})
