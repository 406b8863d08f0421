/** What this needs of an error of the YAML parser; it does not depend on it. */
interface ParseError {
  readonly code?: unknown
  readonly linePos?: readonly { readonly line: number; readonly col: number }[]
}

/** Options for the parser: it prints its warnings, such as one about an unknown tag, with the line that they are about. */
export const WITHOUT_WARNINGS = { logLevel: 'error' } as const

/**
 * Returns what is wrong with a text that is not YAML, and where: `missing char at line 3, column 5`. The parser's own message quotes the
 * text, which may hold secrets.
 */
export function yamlFault(error: unknown): string {
  const { code, linePos: [place] = [] } = error as ParseError
  if (typeof code !== 'string' || place === undefined) return 'an alias in it cannot be resolved'
  return `${code.toLowerCase().replaceAll('_', ' ')} at line ${place.line}, column ${place.col}`
}
