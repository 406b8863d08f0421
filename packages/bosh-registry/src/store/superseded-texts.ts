import type { KnownTexts, TextHistory } from './text-history.ts'

/** The machines that are remembered at most, and the texts of each. */
const MAX_MACHINES = 10_000
const MAX_TEXTS = 16

/** Clocks of registries on one database may differ by so much; a write never takes longer. */
const CLOCK_ALLOWANCE_MS = 10 * 60_000

const NONE: KnownTexts = { seen: [], replaced: [], newestMs: 0 }

/** A text as it was read or written: encrypted texts have random nonces, so that no two have the same digest. */
export interface DatedText {
  readonly digest: string
  /** Undefined for a text that cannot be dated. */
  readonly writtenMs: number | undefined
}

export interface Reading {
  /** Whether the text had already been replaced when the read started. */
  isOld(text: DatedText): boolean
  /** Call with a text that is not old: what else was current before has been replaced. */
  noteSeen(text: DatedText): Promise<void>
}

/**
 * Remembers which texts were replaced, so that one of them that comes back is recognised: exactly, where the text itself was read or
 * written here, and by its time, where a much newer one was. Only what was known before an operation started counts as replaced by
 * it: the order of concurrent operations, also by other instances, is not known.
 */
export function createSupersededTexts({ texts: textsOf, note }: TextHistory, nowMs: () => number) {
  async function remember(id: string, texts: KnownTexts): Promise<void> {
    textsOf.delete(id)
    textsOf.set(id, { ...texts, seen: texts.seen.slice(-MAX_TEXTS), replaced: texts.replaced.slice(-MAX_TEXTS) })
    const [oldest] = textsOf.keys()
    if (textsOf.size > MAX_MACHINES && oldest !== undefined) textsOf.delete(oldest)
    await note(id)
  }

  /** A time in the future is that of a wrong clock, by which everything else would be old. */
  const newestOf = ({ newestMs }: KnownTexts) => (newestMs > nowMs() + CLOCK_ALLOWANCE_MS ? 0 : newestMs)

  return {
    beforeRead(id: string): Reading {
      const before = textsOf.get(id) ?? NONE
      return {
        isOld: ({ digest, writtenMs = Number.POSITIVE_INFINITY }) =>
          before.replaced.includes(digest) || writtenMs < newestOf(before) - CLOCK_ALLOWANCE_MS,
        async noteSeen({ digest, writtenMs = 0 }) {
          const { seen, replaced, newestMs } = textsOf.get(id) ?? NONE
          if (replaced.includes(digest)) return
          const gone = before.seen.filter((text) => text !== digest && seen.includes(text))
          if (seen.includes(digest) && gone.length === 0 && writtenMs <= newestMs) return
          await remember(id, {
            seen: [...without(seen, [...gone, digest]), digest],
            replaced: [...replaced, ...gone],
            newestMs: Math.max(newestMs, writtenMs),
          })
        },
      }
    },
    /** Returns the time for a new text, which is never older than one that is known. */
    timeFor: (id: string): number => Math.max(nowMs(), newestOf(textsOf.get(id) ?? NONE)),
    /** Call before a write or a deletion; the returned function afterwards, with the new text if there is one. */
    beforeWrite(id: string): (text?: Required<DatedText>) => Promise<void> {
      const old = (textsOf.get(id) ?? NONE).seen
      return async (text) => {
        const { seen, replaced, newestMs } = textsOf.get(id) ?? NONE
        await remember(id, {
          seen: [...without(seen, old), ...(text === undefined ? [] : [text.digest])],
          replaced: [...without(replaced, old), ...old],
          newestMs: Math.max(newestMs, text?.writtenMs ?? nowMs()),
        })
      }
    },
  }
}

function without(digests: readonly string[], left: readonly string[]): readonly string[] {
  return digests.filter((digest) => !left.includes(digest))
}
