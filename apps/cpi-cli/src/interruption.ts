export interface Interruption {
  /** Aborted by the first SIGTERM, SIGINT or SIGHUP; the process never ends by one before it has answered. */
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
      if (controller.signal.aborted) return
      controller.abort(new Error(`the CPI received ${name}`))
      setTimeout(resolve, END_MS)
    }
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, interrupt)
  })
  return { signal: controller.signal, tooLate }
}
