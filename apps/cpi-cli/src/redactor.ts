export type Redact = (text: string) => string

/** Shorter values are too common to be replaced: every "1" would vanish. */
const SHORTEST = 6

const REDACTED = '[redacted]'

/** Replaces every secret in a text, also if it is encoded as in JSON, base64 or a URL. */
export function createRedactor(secrets: readonly string[]): Redact {
  const spellings = new Set(secrets.filter((secret) => secret.length >= SHORTEST).flatMap(spellingsOf))
  const longestFirst = [...spellings].sort((left, right) => right.length - left.length)
  return (text) => longestFirst.reduce((clean, secret) => clean.replaceAll(secret, REDACTED), text)
}

function spellingsOf(secret: string): readonly string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), Buffer.from(secret, 'utf8').toString('base64')]
}
