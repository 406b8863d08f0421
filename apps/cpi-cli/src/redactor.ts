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
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...inBase64(secret)]
}

/** Base64 of the secret alone, and what it looks like behind one or two bytes of something else, as in `user:password`. */
function inBase64(secret: string): readonly string[] {
  const within = [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret, 'utf8')])
    // Characters of six bits each; those at the edges also hold bits of what stands there.
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6))
  })
  return [Buffer.from(secret, 'utf8').toString('base64'), ...within]
}
