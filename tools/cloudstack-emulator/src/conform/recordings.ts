import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Flow, Line } from './flow.ts'

/** A flow and a real server's answers to its steps. */
export interface Recording {
  /** `03-machine-life` */
  readonly name: string
  readonly flow: Flow
  readonly answers: readonly Line[]
}

/** The recordings in a folder with `flows/` and `answers/`, in the order in which they were made. */
export function readRecordings(folder: string): readonly Recording[] {
  return readdirSync(path.join(folder, 'flows'))
    .filter((file) => file.endsWith('.yml'))
    .toSorted()
    .map((file) => {
      const name = path.basename(file, '.yml')
      const text = readFileSync(path.join(folder, 'answers', `${name}.jsonl`), 'utf8')
      return {
        name,
        flow: parse(readFileSync(path.join(folder, 'flows', file), 'utf8')) as Flow,
        answers: text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line])),
      }
    })
}
