import type { Clock } from '../api/index.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'

/** The time that a call has left, and the signal that cancels it. */
export interface Deadline {
  readonly command: string
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  remainingMs(): number
}

export function startDeadline(command: string, timeoutMs: number, signal: AbortSignal | undefined, clock: Clock): Deadline {
  const endMs = clock.monotonicMs() + timeoutMs
  return { command, timeoutMs, signal, remainingMs: () => Math.max(0, endMs - clock.monotonicMs()) }
}

/** @throws {CloudStackError} `cancelled` if the caller has cancelled */
export function refuseIfCancelled({ command, signal }: Pick<Deadline, 'command' | 'signal'>): void {
  if (signal?.aborted !== true) return
  throw new CloudStackError(`${command} was cancelled`, { kind: 'cancelled', command, retryable: false }, { cause: signal.reason })
}

/** Waits, but rejects with `cancelled` as soon as the caller cancels. */
export async function pauseMs(durationMs: number, deadline: Pick<Deadline, 'command' | 'signal'>, clock: Clock): Promise<void> {
  refuseIfCancelled(deadline)
  try {
    await clock.sleepMs(durationMs, deadline.signal)
  } catch (error) {
    refuseIfCancelled(deadline)
    throw error
  }
}
