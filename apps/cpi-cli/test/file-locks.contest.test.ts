import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { bundleProgram } from 'workspace/bundle-program'

const LOCKS = 80
const PROCESSES = 5
const NOBODY = 999_999_999

describe('locks that killed processes left behind', () => {
  let folder: string
  let programs: string
  let contestant: string

  beforeAll(async () => {
    programs = await mkdtemp(path.join(tmpdir(), 'cpi-contestant-'))
    contestant = await build(programs)
  })

  afterAll(async () => {
    await rm(programs, { recursive: true })
  })

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cpi-contest-'))
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  it.each<[string, (lock: string) => Promise<void>]>([
    ['of this version', leaveDirectory],
    ['of an earlier version', async (lock) => writeFile(lock, String(NOBODY))],
  ])(
    `%s are taken over by one process at a time: ${PROCESSES * LOCKS} times without an overlap`,
    async (_which, leave) => {
      const place = path.join(folder, 'locks')
      await mkdir(place, { mode: 0o700 })
      for (let number = 0; number < LOCKS; number += 1) await leave(lockPath(place, number))

      const outcomes = await Promise.all(
        Array.from({ length: PROCESSES }, async () => promisify(execFile)(process.execPath, [contestant, place, String(LOCKS)])),
      )

      expect(outcomes.map(({ stdout }) => stdout)).toEqual(Array.from({ length: PROCESSES }, () => '0'))
      expect(await readdir(place)).toEqual([])
    },
    60_000,
  )
})

function lockPath(place: string, number: number): string {
  return path.join(place, `${createHash('sha256').update(`lock ${number}`).digest('hex').slice(0, 32)}.lock`)
}

async function leaveDirectory(lock: string): Promise<void> {
  await mkdir(lock, { mode: 0o700 })
  await writeFile(path.join(lock, `${NOBODY}-gone`), '')
}

async function build(folder: string): Promise<string> {
  const entries = { contestant: path.resolve(import.meta.dirname, 'programs/lock-contestant.ts') }
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  await bundleProgram({ entries, folder, executable: false })
  return path.join(folder, 'contestant.js')
}
