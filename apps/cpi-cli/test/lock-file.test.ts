import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
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

  const clock = { nowMs: () => nowMs, monotonicMs: () => nowMs, sleepMs: async () => undefined }
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

  it('is not abandoned while one of its owners is alive, whichever comes first', async () => {
    const held = path.join(folder, 'a.lock')
    await mkdir(held)
    // Numbers that no process has, before and behind that of one, however they are listed.
    for (const owner of ['04194305-gone', `${ALIVE}-alive`, '9999999-gone']) await writeFile(path.join(held, owner), '')
    expect(await abandonedLocks(folder, clock)).toEqual([])

    await rm(path.join(held, `${ALIVE}-alive`))
    expect(await abandonedLocks(folder, clock)).toMatchObject([{ path: held }])
  })

  it('belongs to this user alone, and so does what is in it', async () => {
    await lock('first').tryToTake()

    const held = path.join(folder, 'a.lock')
    expect((await stat(held)).mode & 0o777).toBe(0o700)
    expect((await stat(path.join(held, `${ALIVE}-first`))).mode & 0o777).toBe(0o600)
  })

  it('is shown to be alive while it is held, several times before its silence would count', async () => {
    const pauses: number[] = []
    let beaten: () => void = () => undefined
    const twoBeats = new Promise<void>((resolve) => {
      beaten = resolve
    })
    const hurried = {
      nowMs: () => nowMs,
      monotonicMs: () => nowMs,
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

const IS_ROOT = process.getuid?.() === 0

/** Whether this user may not send signals to the process. */
function isForeign(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** As another user in a folder of root's, whose parents need not be open to that user. */
async function asObserver<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const home = process.cwd()
  process.chdir(folder)
  process.seteuid?.(65_532)
  try {
    return await act()
  } finally {
    process.seteuid?.(0)
    process.chdir(home)
  }
}

const canBeTold = IS_ROOT || isForeign(1)
const orSkipped = canBeTold ? it : it.skip

describe('the lock of a process of another user', () => {
  const clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now(), sleepMs: async () => undefined }
  let folder: string
  let holder: ChildProcess | undefined

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cpi-locks-'))
    await chmod(folder, 0o755)
    if (!IS_ROOT) return
    holder = spawn('sleep', ['60'], { uid: 65_531, stdio: 'ignore' })
    await once(holder, 'spawn')
  })
  afterEach(async () => {
    holder?.kill()
    await rm(folder, { recursive: true })
  })

  orSkipped(`is not abandoned${canBeTold ? '' : ' (skipped: needs root, or a process of another user)'}`, async () => {
    const pid = holder?.pid ?? 1
    await writeFile(path.join(folder, 'a.lock'), String(pid))
    const look = async () => ({ foreign: isForeign(pid), abandoned: await abandonedLocks('.', clock) })

    const seen = IS_ROOT ? await asObserver(folder, look) : { foreign: true, abandoned: await abandonedLocks(folder, clock) }

    expect(seen).toEqual({ foreign: true, abandoned: [] })
  })
})
