import type { CancelSignal } from '../api/index.ts'

/** The longest delay that a Node timer supports. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * Runs the work with a signal that aborts after the time limit, with a `TimeoutError`, or as soon as the caller's own signal aborts, with
 * its reason.
 *
 * The timer holds the controller. Node 20 collects the sources of `AbortSignal.any([signal, AbortSignal.timeout(ms)])`, after which the
 * limit never fires (nodejs/node#57736): use this function instead.
 */
export async function withinTimeLimit<T>(
  limitMs: number,
  signal: CancelSignal | undefined,
  work: (limited: CancelSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const cancel = (): void => controller.abort(signal?.reason)
  const timer = setTimeout(() => controller.abort(timeoutError()), Math.min(LONGEST_TIMER_MS, Math.ceil(limitMs)))
  if (signal?.aborted === true) cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  }
}

/** The reason that `AbortSignal.timeout` gives. */
function timeoutError(): DOMException {
  return new DOMException('the operation was aborted due to timeout', 'TimeoutError')
}
