import { type SetAlarm, setSystemAlarm } from './alarm.ts'

/** Nothing came from the other side for the whole limit. */
export class IdleTooLong extends Error {
  override readonly name = 'IdleTooLong'
}

/** A transfer that is given up when the other side falls silent. */
export interface WatchedTransfer {
  /** For `fetch`: ends the transfer, its body too, with {@link IdleTooLong} or the caller's reason. */
  readonly signal: AbortSignal
  /** Waits for something of the other side, such as its first answer. */
  awaiting<T>(coming: Promise<T>): Promise<T>
  /** Passes a body on. What takes long on this side, such as a slow disk, does not count. */
  passing<T>(chunks: AsyncIterable<T>): AsyncGenerator<T>
}

/**
 * Does a transfer that ends when nothing comes for too long, however much it moves in all. Node's own limits are five minutes.
 * @param cancelled ends it before
 */
export async function withinIdleLimit<T>(
  limitMs: number,
  cancelled: AbortSignal | undefined,
  work: (transfer: WatchedTransfer) => Promise<T>,
  setAlarm: SetAlarm = setSystemAlarm,
): Promise<T> {
  const controller = new AbortController()
  const cancel = () => controller.abort(cancelled?.reason)
  const giveUp = () => controller.abort(new IdleTooLong(`nothing came for ${limitMs / 1000} s`))
  const awaiting = <Coming>(coming: Promise<Coming>) => coming.finally(setAlarm(limitMs, giveUp))

  async function* passing<Chunk>(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
    const iterator = chunks[Symbol.asyncIterator]()
    try {
      for (let next = await awaiting(iterator.next()); next.done !== true; next = await awaiting(iterator.next())) yield next.value
    } finally {
      await iterator.return?.()
    }
  }

  if (cancelled?.aborted === true) cancel()
  cancelled?.addEventListener('abort', cancel)
  try {
    return await work({ signal: controller.signal, awaiting, passing })
  } finally {
    cancelled?.removeEventListener('abort', cancel)
  }
}
