import { createJournal } from '../../src/wire/journal.ts'
import { stage } from '../support.ts'

describe('the journal', () => {
  it('keeps the answer to each call, as it was sent, and the fault that the call met', async () => {
    const { emulator, call } = stage()
    emulator.faults.add([
      { command: 'listZones', nth: 2, phase: 'after', kind: 'garbage', text: '<html>' },
      { command: 'listZones', nth: 3, phase: 'after', kind: 'drop' },
    ])

    await call('listZones', { name: 'zone-sg' })
    await call('listZones').catch(() => undefined)
    await call('listZones').catch(() => undefined)

    expect(emulator.journal.answer(1)).toContain('"name":"zone-sg"')
    expect([2, 3, 4].map(emulator.journal.answer)).toEqual(['<html>', undefined, undefined])
    expect(emulator.journal.entries().map(({ fault }) => fault?.kind)).toEqual([undefined, 'garbage', 'drop'])
  })

  it('gives the entries after a number, also when it is beyond the last', async () => {
    const { emulator, call } = stage()
    for (let calls = 0; calls < 3; calls += 1) await call('listZones')
    const since = (number: number) => emulator.journal.entries(number).map((entry) => entry.number)

    expect([since(0), since(1.5), since(3), since(99), since(-5)]).toEqual([[1, 2, 3], [2, 3], [], [], [1, 2, 3]])
  })

  it('calls back for each call and each reset, until that is ended, and has another epoch after a reset', async () => {
    const { emulator, call } = stage()
    const { epoch } = emulator.journal
    let changes = 0
    const end = emulator.journal.watch(() => {
      changes += 1
    })

    await call('listZones')
    emulator.reset()
    end()
    await call('listZones')

    expect(changes).toBe(2)
    expect(emulator.journal.epoch).not.toBe(epoch)
    expect(emulator.journal.entries()).toHaveLength(1)
  })

  it('drops the older half of its entries when there are more than 100 000', () => {
    const journal = createJournal()
    const entry = { time: '', account: undefined, command: 'listZones', params: {}, status: 200, durationMs: 0 }
    for (let number = 0; number <= 100_000; number += 1) journal.add(entry)

    const kept = journal.entries()

    expect([kept.length, kept[0]?.number, kept.at(-1)?.number]).toEqual([50_000, 50_002, 100_001])
    expect(journal.entries(100_000).map(({ number }) => number)).toEqual([100_001])
  })
})
