import { cpiError } from '../errors/cpi-error.ts'

/** No request of a director has more levels, and no configuration: the deepest are cloud_properties and agent settings. */
const MAX_LEVELS = 200

interface NamedText {
  /** The document, for the message. */
  readonly what: string
  readonly code: 'request-invalid' | 'configuration-invalid'
}

const REQUEST: NamedText = { what: 'the request cannot be understood: it', code: 'request-invalid' }

/**
 * Refuses JSON that is nested so deeply that looking through it would exceed the stack.
 * @throws {CpiError}
 */
export function refuseDeepNesting(text: string, { what, code }: NamedText = REQUEST): void {
  let level = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === '[' || character === '{') level += 1
    else if (character === ']' || character === '}') level -= 1
    if (level > MAX_LEVELS) throw cpiError(code, `${what} has more than ${MAX_LEVELS} levels of arrays and objects`)
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return text.length
}

/**
 * Refuses text that no encoding can hold, a surrogate without its other half: it could be neither sent to CloudStack nor stored.
 * @param what the document, for the message
 * @throws {CpiError} naming the place
 */
export function refuseLoneSurrogates(value: unknown, what: string): void {
  const place = placeOfLoneSurrogate(value, [])
  if (place !== undefined)
    throw cpiError('request-invalid', `${what} holds half of a surrogate pair, which is not text, at "${place.join('.')}": remove it`)
}

function placeOfLoneSurrogate(value: unknown, place: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : place
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of Object.entries(value)) {
    const found = key.isWellFormed() ? placeOfLoneSurrogate(item, [...place, key]) : [...place, key.toWellFormed()]
    if (found !== undefined) return found
  }
  return undefined
}
