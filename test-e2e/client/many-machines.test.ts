import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmulatorProcess, startEmulator } from './emulator-process.ts'
import { installPackedClient, runProgram } from './packed-client.ts'

const MACHINES = process.env['SLOW'] === '1' ? 10_000 : 3_000
const PAGES = MACHINES / 500

interface Listing {
  readonly listed: number
  readonly distinct: number
  readonly left: number
  /** Machines that were there all along and yet not listed. */
  readonly missed: number
  readonly pages: readonly number[]
  readonly heapMegabytes: readonly number[]
}

let folder: string
let emulator: EmulatorProcess

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'many-machines-'))
  await installPackedClient(folder)
  emulator = await startEmulator(folder, '--seed', path.join(import.meta.dirname, 'large-cloud.yml'))
  await runProgram({ project: folder, temporary: folder }, 'deploy-machines.mjs', emulator.ready, String(MACHINES))
})

afterAll(async () => {
  await emulator.stop()
  await rm(folder, { recursive: true, force: true })
})

describe(`a cloud of ${MACHINES} machines, listed by the packed client`, () => {
  it('is listed page by page, whole, in flat memory; and nothing twice or missed while machines go away', async () => {
    const still = (await runProgram({ project: folder, temporary: folder }, 'list-machines.mjs', emulator.ready)) as Listing
    const moving = (await runProgram({ project: folder, temporary: folder }, 'list-machines.mjs', emulator.ready, '7')) as Listing

    expect(still).toMatchObject({ listed: MACHINES, distinct: MACHINES, left: MACHINES, missed: 0 })
    expect(still.pages.slice(0, PAGES)).toEqual(Array.from({ length: PAGES }, (_, index) => index + 1))
    const [first = 0, last = 0] = [still.heapMegabytes[1], still.heapMegabytes.at(-1)]
    expect(last - first).toBeLessThanOrEqual(5)

    expect(moving.distinct).toBe(moving.listed)
    expect(moving.missed).toBe(0)
    expect(moving.left).toBeLessThan(MACHINES - 5 * PAGES)
  })
})
