import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { createEmulator } from '../../src/index.ts'
import { differences } from './compare.ts'
import type { Flow, Line } from './flow.ts'
import { play } from './play.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')

interface MeantDifference {
  readonly flow: string
  readonly step: number
  readonly reason: string
}

const meant = parse(readFileSync(path.join(fixtures, 'meant-differences.yml'), 'utf8')) as readonly MeantDifference[]

function recordedLines(name: string): readonly Line[] {
  const text = readFileSync(path.join(fixtures, 'answers', `${name}.jsonl`), 'utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]))
}

/** All flows share one emulator in order, as they shared one server when they were recorded. */
async function playAll(): Promise<readonly (readonly [step: string, found: readonly string[]])[]> {
  const emulator = createEmulator()
  const results: (readonly [string, readonly string[]])[] = []
  for (const file of readdirSync(path.join(fixtures, 'flows')).toSorted()) {
    const flow = parse(readFileSync(path.join(fixtures, 'flows', file), 'utf8')) as Flow
    const real = recordedLines(path.basename(file, '.yml'))
    const ours = await play(emulator, flow)
    results.push(...ours.map((line, index) => [`${flow.flow}/${index + 1}`, differencesOf(real[index], line)] as const))
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
    expect(results.length).toBeGreaterThan(500)
  })
})
