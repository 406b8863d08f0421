import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { differences } from '../../src/conform/compare.ts'
import type { Line } from '../../src/conform/flow.ts'
import { readRecordings } from '../../src/conform/recordings.ts'
import { createEmulator } from '../../src/index.ts'
import { play } from './emulator-server.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')

interface MeantDifference {
  readonly flow: string
  readonly step: number
  readonly reason: string
}

const meant = parse(readFileSync(path.join(fixtures, 'meant-differences.yml'), 'utf8')) as readonly MeantDifference[]

/** All flows share one emulator in order, as they shared one server when they were recorded. */
async function playAll(): Promise<readonly (readonly [step: string, found: readonly string[]])[]> {
  const emulator = createEmulator()
  const results: (readonly [string, readonly string[]])[] = []
  for (const { flow, answers } of readRecordings(fixtures)) {
    const ours = await play(emulator, flow)
    results.push(...ours.map((line, index) => [`${flow.flow}/${index + 1}`, differencesOf(answers[index], line)] as const))
  }
  return results
}

function differencesOf(real: Line | undefined, ours: Line): readonly string[] {
  return real === undefined ? ['not recorded'] : differences(real, ours)
}

describe('the recorded answers of a real server', () => {
  it('are reproduced, except for the intended differences', async () => {
    const results = await playAll()

    const differing = results.filter(([, found]) => found.length > 0)
    const explained = new Set(meant.map(({ flow, step }) => `${flow}/${step}`))
    expect(differing.filter(([step]) => !explained.has(step))).toEqual([])
    expect(differing.map(([step]) => step)).toEqual(expect.arrayContaining([...explained]))
    expect(results.length).toBeGreaterThan(900)
  })
})
