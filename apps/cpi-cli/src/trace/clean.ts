import type { Redact } from '../redactor.ts'

/** Names of parameters and fields whose values are never shown, in addition to those of configuration and request. */
const SECRET_NAME =
  /password|passwd|secret|user_?data|api_?key|signature|session_?key|private_?key|credential|access_key|token|psk$|^metadata$/i

const REDACTED = '[redacted]'

/** An answer that is longer says nothing more to a reader. */
const LONGEST_TEXT = 4000
const MOST_ITEMS = 50

/** Removes secrets by name and by value, and bounds the size. */
export function clean(value: unknown, redact: Redact, isSecret = false): unknown {
  if (typeof value === 'string') return isSecret ? REDACTED : shortened(redact(value))
  if (Array.isArray(value)) return cleanList(value, redact, isSecret)
  if (typeof value !== 'object' || value === null) return isSecret && value !== null ? REDACTED : value
  const named = isSecretPair(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redact(key),
      clean(item, redact, isSecret || SECRET_NAME.test(key) || (named && key === 'value')),
    ]),
  )
}

function cleanList(list: readonly unknown[], redact: Redact, isSecret: boolean): readonly unknown[] {
  const shown = list.slice(0, MOST_ITEMS).map((item) => clean(item, redact, isSecret))
  return list.length > MOST_ITEMS ? [...shown, `… and ${list.length - MOST_ITEMS} more`] : shown
}

/** A tag or detail: `{key: "password", value: …}`. */
function isSecretPair(value: object): boolean {
  return 'key' in value && typeof value.key === 'string' && SECRET_NAME.test(value.key)
}

/** The form body of a request, without signature and credentials. */
export function cleanForm(body: string, redact: Redact): Record<string, string> {
  const given = new URLSearchParams(body)
  const hidden = (name: string) =>
    SECRET_NAME.test(name) || (name.endsWith('.value') && SECRET_NAME.test(given.get(`${name.slice(0, -'.value'.length)}.key`) ?? ''))
  const shown = [...given].filter(
    ([name]) => !['command', 'response', 'apikey', 'signature', 'signatureversion', 'expires'].includes(name.toLowerCase()),
  )
  return Object.fromEntries(shown.map(([name, value]) => [name, hidden(name) ? REDACTED : shortened(redact(value))]))
}

/** After secrets were removed: one that is cut would not be recognised. */
function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}
