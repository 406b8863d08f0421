export interface Interruption {
  /** Aborted by the first SIGTERM, SIGINT or SIGHUP; the process never ends by one before it has answered. */
  readonly signal: AbortSignal
  /** Resolves when the time for unwinding after that is over. */
  readonly tooLate: Promise<void>
}

/** Total time that an interrupted process has. */
const END_MS = 9700

export interface Surroundings {
  /** Where signals are heard. */
  readonly signals: Pick<NodeJS.EventEmitter, 'on'>
  readonly after: (durationMs: number, act: () => void) => void
}

const PROCESS: Surroundings = { signals: process, after: (durationMs, act) => void setTimeout(act, durationMs) }

export function createInterruption({ signals, after }: Surroundings = PROCESS): Interruption {
  const controller = new AbortController()
  const tooLate = new Promise<void>((resolve) => {
    const interrupt = (name: string) => {
      if (controller.signal.aborted) return
      controller.abort(new Error(`the CPI received ${name}`))
      after(END_MS, resolve)
    }
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) signals.on(name, interrupt)
  })
  return { signal: controller.signal, tooLate }
}
