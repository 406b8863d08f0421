import type { JournalEntry } from './cloud.ts'
import type { CpiRun } from './director.ts'

/** The output of a story: with colours only on a terminal. */
export interface Stage {
  readonly colours: boolean
  write(text: string): void
}

const STYLE = { bold: 1, dim: 2, red: 31, green: 32, cyan: 36 } as const

export type Story = ReturnType<typeof createStory>

export function createStory(stage: Stage) {
  const styled = (style: keyof typeof STYLE, text: string) => (stage.colours ? `\u001b[${STYLE[style]}m${text}\u001b[0m` : text)
  return {
    title(text: string) {
      stage.write(`${styled('bold', text)}\n\n`)
    },
    /** Prints one CPI call: request, API calls, answer and duration. */
    chapter(method: string, args: readonly unknown[], run: CpiRun, calls: readonly JournalEntry[]) {
      stage.write(`${styled('cyan', method)} ${styled('dim', shorten(args.map((argument) => JSON.stringify(argument)).join(' '), 110))}\n`)
      for (const line of apiCallLines(calls)) stage.write(`    ${styled('dim', line)}\n`)
      const error = run.answer?.error
      const answer = error
        ? styled('red', `${error.type}: ${error.message}`)
        : styled('green', shorten(JSON.stringify(run.answer?.result), 110))
      stage.write(`  → ${answer} ${styled('dim', `${Math.round(run.durationMs)} ms`)}\n\n`)
    },
    /** Prints what happens besides calls of the CPI. */
    aside(text: string) {
      stage.write(`${styled('bold', text)}\n\n`)
    },
    ending(good: boolean, text: string) {
      stage.write(`${styled(good ? 'green' : 'red', text)}\n`)
    },
  }
}

/** Consecutive polls become one line: `queryAsyncJobResult × 7`. */
function apiCallLines(calls: readonly JournalEntry[]): string[] {
  const lines: { text: string; count: number }[] = []
  for (const call of calls) {
    const text = call.errorCode === undefined ? call.command : `${call.command} (refused: ${call.errorCode})`
    const last = lines.at(-1)
    if (last?.text === text) last.count += 1
    else lines.push({ text, count: 1 })
  }
  return lines.map(({ text, count }) => (count === 1 ? text : `${text} × ${count}`))
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
