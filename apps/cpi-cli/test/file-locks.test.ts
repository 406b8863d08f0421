import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from 'cloudstack-client'
import { createFileLocks } from '../src/file-locks.ts'

async function folder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'cpi-locks-'))
}

/** The names that a lock has in its folder while it is held. */
async function taken(place: string, name: string): Promise<readonly string[]> {
  return createFileLocks(systemClock, place).hold(name, async () => readdir(place))
}

describe('a lock between processes', () => {
  it('lets one in at a time', async () => {
    const place = await folder()
    let inside = 0
    let most = 0

    await Promise.all(
      [1, 2, 3, 4].map(() =>
        createFileLocks(systemClock, place).hold('affinity web', async () => {
          inside += 1
          most = Math.max(most, inside)
          await systemClock.sleepMs(5)
          inside -= 1
        }),
      ),
    )

    expect(most).toBe(1)
  })

  it('does not make different names wait for each other, and allows one within another', async () => {
    const locks = createFileLocks(systemClock, await folder())

    const result = await locks.hold('a', async () => locks.hold('b', async () => 'both'))

    expect(result).toBe('both')
  })

  it('that cannot be looked at is an error with its name, not taken for one that is held', async () => {
    const place = await folder()
    const [name] = await taken(place, 'a')
    await mkdir(path.join(place, `${name}`))
    await symlink('1-loop', path.join(place, `${name}`, '1-loop'))

    await expect(createFileLocks(systemClock, place).hold('a', async () => undefined)).rejects.toThrow(/the lock ".*1-loop" cannot be read/)
  })

  it('is given back when what it guards fails', async () => {
    const place = await folder()
    const locks = createFileLocks(systemClock, place)

    await expect(
      locks.hold('a', async () => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')

    expect(await readdir(place)).toEqual([])
  })

  it('is taken over from a process that was killed', async () => {
    const place = await folder()
    const locks = createFileLocks(systemClock, place)
    let file = ''
    await locks.hold('a', async () => {
      file = path.join(place, (await readdir(place))[0] ?? '')
    })
    await writeFile(file, '999999999')

    expect(await locks.hold('a', async () => 'mine')).toBe('mine')
  })

  it('is waited for no longer than five minutes, and who gave up leaves nothing behind', async () => {
    const place = await folder()
    let nowMs = Date.now()
    let holder = ''
    const startMs = nowMs
    const hurried = {
      nowMs: () => nowMs,
      monotonicMs: () => nowMs,
      sleepMs: async () => {
        nowMs += 10_000
        await utimes(holder, nowMs / 1000, nowMs / 1000)
      },
    }

    const left = await createFileLocks(systemClock, place).hold('a', async () => {
      const [lock = ''] = await readdir(place)
      holder = path.join(place, lock, (await readdir(path.join(place, lock)))[0] ?? '')
      await expect(createFileLocks(hurried, place).hold('a', async () => 'mine')).rejects.toThrow('for too long')
      return readdir(place)
    })

    expect(nowMs - startMs).toBe(300_000)
    expect(left).toHaveLength(1)
  })

  it('is not taken from a holder whose process cannot be told', async () => {
    const place = await folder()
    const locks = createFileLocks(systemClock, place)
    let lock = ''
    await locks.hold('a', async () => {
      lock = path.join(place, (await readdir(place))[0] ?? '')
    })
    await mkdir(lock)
    await writeFile(path.join(lock, 'somebody'), '')

    await expect(locks.hold('a', async () => 'mine', { leftMs: () => 0 })).rejects.toThrow('for too long')
  })

  it('is not given back by a holder that was robbed', async () => {
    const place = await folder()
    const locks = createFileLocks(systemClock, place)
    const found: string[][] = []

    await locks.hold('a', async () => {
      const [lock = ''] = await readdir(place)
      const [own = ''] = await readdir(path.join(place, lock))
      await rm(path.join(place, lock, own))
      await writeFile(path.join(place, lock, `${process.pid}-robber`), '')
      found.push([lock, `${process.pid}-robber`])
    })

    const [[lock = '', robber = ''] = []] = found
    expect(await readdir(path.join(place, lock))).toEqual([robber])
  })

  it('is waited for until the process is told to stop, and the waiting leaves no trace', async () => {
    const place = await folder()
    const locks = createFileLocks(systemClock, place)
    const abort = new AbortController()
    const reason = new Error('SIGTERM')

    await locks.hold('a', async () => {
      const waiting = locks.hold('a', async () => 'never', { signal: abort.signal })
      abort.abort(reason)
      await expect(waiting).rejects.toBe(reason)
      expect(await readdir(place)).toHaveLength(1)
    })
  })

  it('is waited for no longer than the call may take', async () => {
    const locks = createFileLocks(systemClock, await folder())

    await locks.hold('a', async () => {
      await expect(locks.hold('a', async () => 'never', { leftMs: () => 0 })).rejects.toThrow(/holds the lock "a" .* for too long/)
    })
  })
})
