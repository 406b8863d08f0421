/** Keeps what was last put into effect, and finds what is new and what is gone. */
export interface Kept {
  /** The lines that are new and those that are gone, both in order. */
  difference(wanted: readonly string[]): { readonly added: readonly string[]; readonly gone: readonly string[] }
}

export function keep(): Kept {
  let present: readonly string[] = []
  return {
    difference(wanted) {
      const [before, after] = [new Set(present), new Set(wanted)]
      present = wanted
      return { added: wanted.filter((one) => !before.has(one)), gone: [...before].filter((one) => !after.has(one)) }
    },
  }
}
