/** @param tags comma-separated tags of an offering @param needed at least one of these, unless empty @param refused none of these */
export function isTagged(tags: string | undefined, needed: readonly string[], refused: readonly string[]): boolean {
  const own = tagsOf(tags)
  return (needed.length === 0 || needed.some((tag) => own.includes(tag))) && !refused.some((tag) => own.includes(tag))
}

/** Splits the tags of an offering. */
export function tagsOf(tags = ''): readonly string[] {
  return tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}
