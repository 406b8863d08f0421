/** Reports the progress of a long operation. */
export interface Progress {
  /** Called at the start of each step. */
  step(what: string): void
  /** Called as a step goes on whose size is known. */
  share(doneBytes: number, totalBytes: number): void
}

/** On a terminal the percentage is renewed this often, elsewhere it is a line of its own. */
const TERMINAL_PAUSE_MS = 200
const LINE_PAUSE_MS = 10_000

type Output = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean }

/** Writes one line per step, with the time since the start; percentages replace each other on a terminal and are lines elsewhere. */
export function progressTo(stream: Output, nowMs: () => number = () => performance.now()): Progress {
  const startedMs = nowMs()
  const pauseMs = stream.isTTY === true ? TERMINAL_PAUSE_MS : LINE_PAUSE_MS
  let current = ''
  let shownMs = startedMs
  const line = (text: string): string => `${((nowMs() - startedMs) / 1000).toFixed(1).padStart(7)} s  ${text}`
  return {
    step(what) {
      current = what
      shownMs = nowMs()
      stream.write(`${line(what)}\n`)
    },
    share(doneBytes, totalBytes) {
      if (totalBytes <= 0 || nowMs() - shownMs < pauseMs) return
      shownMs = nowMs()
      const text = line(`${current}: ${Math.min(100, Math.floor((100 * doneBytes) / totalBytes))} %`)
      // The cursor goes back up to the line of the step, which the text replaces.
      stream.write(stream.isTTY === true ? `\u001b[1A\u001b[2K${text}\n` : `${text}\n`)
    },
  }
}

export const silentProgress: Progress = { step: () => undefined, share: () => undefined }
