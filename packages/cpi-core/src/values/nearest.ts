import { distance } from 'fastest-levenshtein'

/** Returns the known name closest to a mistyped one; undefined if none is close. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const maxDistance = Math.max(2, Math.floor(name.length / 3))
  const [best] = known
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= maxDistance)
    .sort((left, right) => left.edits - right.edits)
  return best?.candidate
}
