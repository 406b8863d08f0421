/** State that can be brought back. */
export interface Restorable {
  /** @returns a function that brings back the present state, as often as it is called */
  save(): () => void
}

/** Saves several parts at once. */
export function saveAll(parts: readonly Restorable[]): () => void {
  const restores = parts.map((part) => part.save())
  return () => {
    for (const restore of restores) restore()
  }
}

/**
 * A map as a part of a state.
 * @param copy makes a copy of a value that changes in place
 */
export function restorableMap<K, V>(map: Map<K, V>, copy: (value: V) => V = (value) => value): Restorable {
  return {
    save() {
      const saved = [...map].map(([key, value]) => [key, copy(value)] as const)
      return () => {
        map.clear()
        for (const [key, value] of saved) map.set(key, copy(value))
      }
    },
  }
}
