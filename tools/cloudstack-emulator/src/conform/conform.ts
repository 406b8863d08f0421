import { reasonOf } from '../api-error.ts'
import { removeMade } from './clean-up.ts'
import { differences } from './compare.ts'
import type { Line } from './flow.ts'
import { type Names, play, type Server } from './play.ts'
import type { Recording } from './recordings.ts'

/** What came of a conformance run. */
export interface Conformance {
  readonly steps: number
  readonly differing: number
  /** Flows that could not be played, because something that they name does not exist. */
  readonly skipped: readonly string[]
}

/**
 * Plays recordings on a server, writes one line for each step that differs, and removes what the flows left.
 * @param write gets each line of the report
 */
export async function conform(
  server: Server,
  recordings: readonly Recording[],
  names: Names,
  write: (line: string) => void,
): Promise<Conformance> {
  const skipped: string[] = []
  let steps = 0
  let differing = 0
  for (const recording of recordings) {
    const lines = await played(server, recording, names, write)
    if (lines === undefined) {
      skipped.push(recording.name)
      continue
    }
    const found = lines.map((line, index) => ({ line, texts: differencesOf(recording.answers[index], line) }))
    for (const { line, texts } of found) for (const text of texts) write(`${recording.name}/${line.step} ${line.command}: ${text}`)
    steps += lines.length
    differing += found.filter(({ texts }) => texts.length > 0).length
    await removeMade(server, lines)
  }
  return { steps, differing, skipped }
}

function differencesOf(real: Line | undefined, theirs: Line): readonly string[] {
  return real === undefined ? ['not recorded'] : differences(real, theirs)
}

async function played(
  server: Server,
  { name, flow }: Recording,
  names: Names,
  write: (line: string) => void,
): Promise<readonly Line[] | undefined> {
  try {
    return await play(server, flow, names)
  } catch (error) {
    write(`${name}: not played: ${reasonOf(error)}`)
    return undefined
  }
}
