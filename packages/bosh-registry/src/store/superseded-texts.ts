/** The machines that are remembered at most, and the texts of each. */
const MAX_MACHINES = 10_000
const MAX_TEXTS = 16

interface Texts {
  /** Texts that the database may still hold. */
  readonly seen: ReadonlySet<string>
  /** Texts that were replaced or deleted since. */
  readonly replaced: ReadonlySet<string>
}

const NONE: Texts = { seen: new Set(), replaced: new Set() }

/**
 * Remembers which texts this process has replaced, so that one of them that comes back is recognised. Only what was known before a write
 * started counts as replaced by it: the order of concurrent operations, also by other instances, is not known.
 */
export function createSupersededTexts() {
  const textsOf = new Map<string, Texts>()

  function remember(id: string, texts: Texts): void {
    textsOf.delete(id)
    textsOf.set(id, texts)
    const [oldest] = textsOf.keys()
    if (textsOf.size > MAX_MACHINES && oldest !== undefined) textsOf.delete(oldest)
  }

  return {
    /** Returns a check for the texts that were already replaced when the read started. */
    before(id: string): (digest: string) => boolean {
      const { replaced } = textsOf.get(id) ?? NONE
      return (digest) => replaced.has(digest)
    },
    noteSeen(id: string, digest: string): void {
      const texts = textsOf.get(id) ?? NONE
      if (!texts.seen.has(digest) && !texts.replaced.has(digest)) remember(id, { ...texts, seen: newest([...texts.seen, digest]) })
    },
    /** Call before a write or a deletion; the returned function afterwards, with the new text if there is one. */
    beforeWrite(id: string): (digest?: string) => void {
      const old = (textsOf.get(id) ?? NONE).seen
      return (digest) => {
        const { seen, replaced } = textsOf.get(id) ?? NONE
        const still = [...seen].filter((text) => !old.has(text))
        remember(id, { seen: newest(digest === undefined ? still : [...still, digest]), replaced: newest([...replaced, ...old]) })
      }
    },
  }
}

function newest(digests: readonly string[]): ReadonlySet<string> {
  return new Set(digests.slice(-MAX_TEXTS))
}
