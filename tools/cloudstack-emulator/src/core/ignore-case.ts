/** Comparisons without regard to case, as CloudStack's enumerations and its database make them. */

export function equalsIgnoringCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** The known word that a text spells in any case. */
export function findIgnoringCase<W extends string>(known: readonly W[], text: string): W | undefined {
  return known.find((word) => equalsIgnoringCase(word, text))
}
