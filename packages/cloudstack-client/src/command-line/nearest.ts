import { distance } from 'fastest-levenshtein'

/** Returns the known name closest to a mistyped one, or `undefined` if none is close. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase()
  const [best] = [...names]
    .map((name) => ({ name, edits: distance(wanted, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(wanted.length / 4)))
    .sort((a, b) => a.edits - b.edits)
  return best?.name
}

/** Returns " Did you mean x?", or an empty text. */
export function suggestion(typed: string, names: Iterable<string>): string {
  const name = nearest(typed, names)
  return name === undefined ? '' : ` Did you mean ${name}?`
}
