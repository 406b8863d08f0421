/** Reports the progress of a long operation. */
export interface Progress {
  /** Called at the start of each step. */
  step(what: string): void
}

/** Writes one line per step to a terminal, and nothing to any other stream. */
export function progressTo(stream: NodeJS.WriteStream): Progress {
  const started = performance.now()
  return {
    step(what) {
      if (stream.isTTY) stream.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${what}\n`)
    },
  }
}

export const silentProgress: Progress = { step: () => undefined }
