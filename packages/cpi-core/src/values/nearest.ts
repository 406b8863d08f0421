import { distance } from 'fastest-levenshtein'

/** Returns the known name closest to a mistyped one; undefined if none is close. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  return closest(name, known)[0]
}

/** Returns the known names close to a mistyped one, the closest first. */
function closest(name: string, known: readonly string[]): readonly string[] {
  const maxDistance = Math.max(2, Math.floor(name.length / 3))
  return [...new Set(known)]
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= maxDistance)
    .sort((left, right) => left.edits - right.edits)
    .map(({ candidate }) => candidate)
}

/** More would bury the message. */
const MOST_SHOWN = 5

/**
 * Returns the names that may have been meant, to stand behind `… does not exist`: `; the nearest names are "a", "b"`, and if none is close,
 * the first ones that exist.
 */
export function nearestNames(name: string, known: readonly string[]): string {
  const close = closest(name, known)
  if (close.length > 0) return `; ${close.length === 1 ? 'the nearest name is' : 'the nearest names are'} ${quoted(close)}`
  const all = [...new Set(known)].sort()
  if (all.length === 0) return '; the account sees none at all'
  return `; there ${all.length === 1 ? 'is' : 'are'} ${quoted(all)}`
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).map((name) => `"${name}"`)
  const hidden = names.length - shown.length
  return hidden > 0 ? `${shown.join(', ')} and ${hidden} more` : shown.join(', ')
}
