/** Where long work says how far it is. */
export interface Progress {
  /** A new step begins. */
  step(what: string): void
}

/** To standard error, a line a step; nothing where nobody looks. */
export function progressTo(stream: NodeJS.WriteStream): Progress {
  const started = performance.now()
  return {
    step(what) {
      if (stream.isTTY) stream.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${what}\n`)
    },
  }
}

export const silent: Progress = { step: () => undefined }
