import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Flow } from '../../src/conform/flow.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')

interface RecordedSteps {
  readonly count: number
  /** In lower case; of a map its name only. */
  readonly parameters: ReadonlySet<string>
}

/** Answers that come before the command is looked at: a wrong signature, or a role that may not call it. */
const UNREAD = /"errorcode": ?401|does not exist or is not available/

/** The steps with a real server's answer that the command itself gave, by command. */
export function recordedSteps(): ReadonlyMap<string, RecordedSteps> {
  const found = new Map<string, { count: number; parameters: Set<string> }>()
  for (const { flow, answers } of recordings()) {
    for (const [index, step] of flow.steps.entries()) {
      if (UNREAD.test(answers[index] ?? '')) continue
      const entry = found.get(step.do) ?? { count: 0, parameters: new Set<string>() }
      entry.count += 1
      for (const name of Object.keys(step.with ?? {})) entry.parameters.add(name.replace(/\[.*/, '').toLowerCase())
      found.set(step.do, entry)
    }
  }
  return found
}

function recordings(): readonly { readonly flow: Flow; readonly answers: readonly string[] }[] {
  const pairs = [
    ['flows', 'answers'],
    ['special', 'special'],
  ] as const
  return pairs.flatMap(([flows, answers]) =>
    readdirSync(path.join(fixtures, flows))
      .filter((file) => file.endsWith('.yml'))
      .map((file) => ({
        flow: parse(readFileSync(path.join(fixtures, flows, file), 'utf8')) as Flow,
        answers: readFileSync(path.join(fixtures, answers, `${path.basename(file, '.yml')}.jsonl`), 'utf8').split('\n'),
      })),
  )
}
