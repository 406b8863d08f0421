import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { withinTimeLimit } from '../../src/transport/time-limit.ts'

/** Settles as `fetch` does: rejects with the reason as soon as the signal aborts. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}

// A flag belongs to the process, which runs other tests afterwards: V8 takes no code that was compiled under other flags.
afterEach(() => setFlagsFromString('--no-expose-gc'))

describe('withinTimeLimit', () => {
  it('returns what the work returns', async () => {
    expect(await withinTimeLimit(1_000, undefined, async () => 'done')).toBe('done')
  })

  it('aborts after the limit, although the garbage collector runs', async () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const collecting = setInterval(collectGarbage, 5)

    const ended = withinTimeLimit(60, new AbortController().signal, untilAborted)

    await expect(ended).rejects.toMatchObject({ name: 'TimeoutError' })
    clearInterval(collecting)
  })

  it('allows any time, also more than a timer of Node can wait', async () => {
    const isAborted = async (signal: AbortSignal) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return signal.aborted
    }

    expect(await withinTimeLimit(2 ** 40, undefined, isAborted)).toBe(false)
  })

  it('aborts with the reason of the caller', async () => {
    const abort = new AbortController()
    const ended = withinTimeLimit(60_000, abort.signal, untilAborted)

    abort.abort(new Error('stopped'))

    await expect(ended).rejects.toThrow('stopped')
  })

  it('starts aborted if the caller has already cancelled', async () => {
    await expect(withinTimeLimit(60_000, AbortSignal.abort(new Error('stopped')), untilAborted)).rejects.toThrow('stopped')
  })

  it('does not limit for longer than a timer can', async () => {
    expect(await withinTimeLimit(Number.MAX_SAFE_INTEGER, undefined, async ({ aborted }) => aborted)).toBe(false)
  })
})
