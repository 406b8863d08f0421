import { appendFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeWithSmallDisk, mountSmallDisk, type SmallDisk } from 'workspace/small-disk'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { openStateFile } from '../../src/server/state-file.ts'
import { send } from '../flows/emulator-server.ts'
import { stage } from '../support.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'emulator-state-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Starts an emulator as the program does. It is never closed, as in a kill. */
function start(fewestChanges?: number): { readonly emulator: Emulator; readonly file: string } {
  const file = path.join(folder, 'state')
  const state = openStateFile(file, fewestChanges)
  const emulator = createEmulator({ changed: state.changed, cleared: state.cleared })
  state.restore(emulator)
  return { emulator, file }
}

function contents({ cloud }: Emulator): object {
  const shown = (rows: Iterable<{ readonly id: string }>) => [...rows].map((row) => JSON.parse(JSON.stringify(row)) as object)
  return { volumes: shown(cloud.volumes.all()), groups: shown(cloud.securityGroups.all()), tags: shown(cloud.tags.all()) }
}

async function createVolume(emulator: Emulator): Promise<void> {
  const { ids } = stage()
  const { status } = await send(emulator, 'createVolume', { zoneid: ids.zone, diskofferingid: ids.disk, name: 'kept' }, { as: 'user' })
  expect(status).toBe(200)
  emulator.advanceMs(10_000)
}

describe('the state file', () => {
  it('contains every change as soon as it was answered', async () => {
    const first = start()
    await createVolume(first.emulator)

    const second = start()

    expect(contents(second.emulator)).toEqual(contents(first.emulator))
    expect([...second.emulator.cloud.volumes.all()]).toMatchObject([{ name: 'kept', state: 'Allocated' }])
  })

  it('remembers deleted rows, so that the seed does not restore them', async () => {
    const first = start()
    for (const group of [...first.emulator.cloud.securityGroups.all()]) first.emulator.cloud.securityGroups.remove(group.id)

    start()
    const third = start()

    expect([...third.emulator.cloud.securityGroups.all()]).toEqual([])
  })

  it('does not restore seeded rows that it does not contain', async () => {
    const first = start()
    const [group] = first.emulator.cloud.securityGroups.all()
    const lines = readFileSync(first.file, 'utf8').split('\n')
    writeFileSync(first.file, lines.filter((line) => !line.includes(`"id":"${group?.id}"`)).join('\n'))

    const second = start()

    expect(second.emulator.cloud.securityGroups.getIncludingRemoved(group?.id)).toBeUndefined()
    expect([...second.emulator.cloud.securityGroups.all()]).toHaveLength([...first.emulator.cloud.securityGroups.all()].length - 1)
  })

  it('returns interrupted machines and volumes to a usable state', async () => {
    const first = start()
    await createVolume(first.emulator)
    const [volume] = first.emulator.cloud.volumes.all()
    first.emulator.cloud.volumes.update(volume?.id ?? '', { state: 'Snapshotting' })

    const second = start()

    expect(second.emulator.cloud.volumes.get(volume?.id)?.state).toBe('Ready')
  })

  it('is emptied by a reset', async () => {
    const first = start()
    await createVolume(first.emulator)
    first.emulator.reset()

    const second = start()

    expect([...second.emulator.cloud.volumes.all()]).toEqual([])
    expect(contents(second.emulator)).toEqual(contents(first.emulator))
  })

  it('fails the jobs that were running, like a restarted management server', async () => {
    const first = start()
    const { ids } = stage()
    await send(first.emulator, 'createVolume', { zoneid: ids.zone, diskofferingid: ids.disk }, { as: 'user' })

    const second = start()

    expect([...second.emulator.cloud.jobs.all()]).toMatchObject([{ status: 2, result: { text: expect.stringContaining('restart') } }])
  })

  it('stays in proportion to the state, however often that changes', async () => {
    const { emulator, file } = start(10)
    await createVolume(emulator)
    const [volume] = emulator.cloud.volumes.all()
    const rows = readFileSync(file, 'utf8').split('\n').length
    for (let change = 0; change < 5 * rows; change++) emulator.cloud.volumes.update(volume?.id ?? '', { name: `name-${change}` })

    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(2.1 * rows)
    expect([...start().emulator.cloud.volumes.all()]).toMatchObject([{ name: `name-${5 * rows - 1}` }])
  })

  it('is read without being written anew, where there is little to leave out', async () => {
    const first = start()
    await createVolume(first.emulator)
    const before = statSync(first.file).ino

    const second = start()
    const untouched = statSync(first.file).ino
    const third = start(0)

    expect([untouched, contents(second.emulator), contents(third.emulator)]).toEqual([
      before,
      contents(first.emulator),
      contents(first.emulator),
    ])
    expect(statSync(first.file).ino).not.toBe(before)
  })

  it('is written anew when somebody has removed or replaced it', async () => {
    const first = start()
    rmSync(first.file)
    await createVolume(first.emulator)
    expect(contents(start().emulator)).toEqual(contents(first.emulator))

    writeFileSync(`${first.file}.other`, 'something else')
    renameSync(`${first.file}.other`, first.file)
    await createVolume(first.emulator)
    expect(contents(start().emulator)).toEqual(contents(first.emulator))
  })

  it('tolerates a truncated last line, but no other damage', async () => {
    const first = start()
    await createVolume(first.emulator)
    appendFileSync(first.file, '{"table":"volumes","row":{"id":"half')

    const second = start()
    appendFileSync(second.file, 'broken\n{"table":"volumes","row":{"id":"x","number":1}}\n')

    expect(contents(second.emulator)).toEqual(contents(first.emulator))
    expect(() => start()).toThrow(/line \d+ of the state file .* is damaged; remove the file to start from the seed/)
    expect(readFileSync(second.file, 'utf8')).toContain('broken')
  })
})

describeWithSmallDisk('the state file on a disk that is full', () => {
  let disk: SmallDisk
  beforeEach(() => {
    disk = mountSmallDisk('size=400k')
  })
  afterEach(() => disk.remove())

  it('has no half lines once there is room again, and everything that was answered', () => {
    const file = path.join(disk.folder, 'state')
    const state = openStateFile(file)
    const emulator = createEmulator({ changed: state.changed, cleared: state.cleared })
    state.restore(emulator)
    const [group] = [...emulator.cloud.securityGroups.all()]
    if (group === undefined) throw new Error('the seed has security groups')
    const change = (description: string) => emulator.cloud.securityGroups.update(group.id, { description })

    expect(() => change('x'.repeat(500_000))).toThrow('ENOSPC')
    expect(() => change('y'.repeat(500_000))).toThrow('ENOSPC')
    expect(readdirSync(disk.folder)).toEqual(['state'])
    disk.resize('size=4m')
    change('written')
    state.close()

    const restored = createEmulator()
    const reopened = openStateFile(file)
    reopened.restore(restored)
    reopened.close()
    expect(restored.cloud.securityGroups.get(group.id)).toMatchObject({ description: 'written' })
  })
})
