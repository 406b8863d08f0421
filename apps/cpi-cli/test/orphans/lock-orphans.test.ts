import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from 'cloudstack-client'
import { lockFile } from '../../src/lock-file.ts'
import { removeLock, withLocks } from '../../src/orphans/lock-orphans.ts'

const NOTHING = { orphans: [], younger: [], notShown: [] }

/** No process has this number. */
const DEAD = '4194305-dead'

describe('locks that were left behind', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cpi-locks-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  const lock = (name: string, owner: string) => lockFile(path.join(folder, name), owner, systemClock)

  it('are those of processes that are gone, and can be removed; those that are held are left alone', async () => {
    await lock('held', `${process.pid}-me`).tryToTake()
    await lock('left', DEAD).tryToTake()

    const { orphans } = await withLocks(NOTHING, folder, 0, systemClock)
    for (const { id } of orphans) await removeLock(id)

    expect(orphans).toMatchObject([{ kind: 'lock', name: 'left.lock', state: 'abandoned' }])
    expect(await readdir(folder)).toEqual(['held.lock'])
  })

  it('are only counted while they are younger than asked for', async () => {
    await lock('left', DEAD).tryToTake()

    expect(await withLocks(NOTHING, folder, 3_600_000, systemClock)).toMatchObject({ orphans: [], younger: [{ name: 'left.lock' }] })
  })

  it('are none where there is no folder for them', async () => {
    expect(await withLocks(NOTHING, path.join(folder, 'none'), 0, systemClock)).toEqual(NOTHING)
  })

  it('that somebody else has removed meanwhile are removed', async () => {
    await expect(removeLock(path.join(folder, 'gone.lock'))).resolves.toBeUndefined()
  })
})
