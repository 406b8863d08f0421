import path from 'node:path'
import { conform } from '../../src/conform/conform.ts'
import { type Recording, readRecordings } from '../../src/conform/recordings.ts'
import { createEmulator } from '../../src/index.ts'
import { serverOf } from '../flows/emulator-server.ts'

const recordings = readRecordings(path.resolve(import.meta.dirname, '../../fixtures'))

function named(name: string): Recording {
  const found = recordings.find((recording) => recording.name === name)
  if (found === undefined) throw new Error(`no recording ${name}`)
  return found
}

/** Ids of what a run can leave. */
function belongings({ cloud }: ReturnType<typeof createEmulator>): readonly string[] {
  const tables = [cloud.machines, cloud.volumes, cloud.snapshots, cloud.templates, cloud.networks, cloud.networkOfferings, cloud.vpnUsers]
  return tables.flatMap((table) => [...table.all()].map(({ id }) => id))
}

describe('a conformance run', () => {
  it('finds no difference in a cloud that answers as recorded, and removes what it made', async () => {
    const emulator = createEmulator()
    const before = belongings(emulator)
    const report: string[] = []

    const played = [named('23-template-sharing'), named('25-vpn'), named('26-offerings')]
    const result = await conform(serverOf(emulator), played, {}, (line) => report.push(line))

    expect(report).toEqual([])
    expect(result).toEqual({ steps: 88, differing: 0, skipped: [] })
    expect(belongings(emulator)).toEqual(before)
  })

  it('names each step that differs', async () => {
    const emulator = createEmulator()
    emulator.faults.add([{ command: 'listVolumes', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'no disks here' }])
    const report: string[] = []

    const result = await conform(serverOf(emulator), [named('23-template-sharing')], {}, (line) => report.push(line))

    expect(report[0]).toBe('23-template-sharing/2 listVolumes: HTTP 530, really 200')
    expect(result.differing).toBeGreaterThan(0)
    expect([...emulator.cloud.machines.all()]).toEqual([])
  })

  it('looks its own names up under those of the other cloud', async () => {
    const zones = createEmulator().cloud.zones.all()
    expect([...zones].map(({ name }) => name)).toContain('zone-sg')
    const report: string[] = []

    const names = { 'zone-advanced': 'no-such-zone' }
    const result = await conform(serverOf(createEmulator()), [named('26-offerings')], names, (line) => report.push(line))

    expect(result.skipped).toEqual(['26-offerings'])
    expect(report[0]).toMatch(/^26-offerings: not played: no \{"list":"listZones","name":"no-such-zone"\}/)
  })
})
