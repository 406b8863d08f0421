import { readdirSync, readFileSync } from 'node:fs'

/** One step of a recorded flow: what was asked, what a real server answered, and how the job ended. */
export interface RecordedAnswer {
  readonly flow: string
  readonly step: number
  readonly command: string
  readonly params: Readonly<Record<string, unknown>>
  readonly status: number
  readonly type: string
  readonly body: unknown
  readonly job?: { readonly queryasyncjobresultresponse: Readonly<Record<string, unknown>> }
}

const FOLDER = new URL('../recorded/', import.meta.url)

export function recordedAnswers(): readonly RecordedAnswer[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as RecordedAnswer)
}
