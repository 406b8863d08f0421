export interface Interruption {
  /** Aborted by SIGTERM or SIGINT. */
  readonly signal: AbortSignal
  /** Resolves when the time for unwinding after that is over. */
  readonly tooLate: Promise<void>
}

/** Total time that an interrupted process has. */
const END_MS = 9700

export function createInterruption(): Interruption {
  const controller = new AbortController()
  const tooLate = new Promise<void>((resolve) => {
    const interrupt = (name: string) => {
      controller.abort(new Error(`the CPI received ${name}`))
      setTimeout(resolve, END_MS)
    }
    process.once('SIGTERM', interrupt)
    process.once('SIGINT', interrupt)
  })
  return { signal: controller.signal, tooLate }
}
