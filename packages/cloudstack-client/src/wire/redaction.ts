/** Keeps keys, passwords and user data out of messages and logs. */

const SECRET_NAME = /password|secret|userdata|apikey|signature$|sessionkey|privatekey|accesskey|token|psk$/i

/** Shorter values are too common to be replaced in messages: every "1" would vanish. */
const SHORTEST_SECRET = 6

const REDACTED = '<redacted>'

type Parameters = Readonly<Record<string, string>>

/** Returns the same parameters with secret values replaced. */
export function redactParameters(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, isSecret(name, parameters) ? REDACTED : value]))
}

/** Returns the values that must not be shown. */
export function secretValues(parameters: Parameters): readonly string[] {
  return Object.entries(parameters)
    .filter(([name]) => isSecret(name, parameters))
    .map(([, value]) => value)
}

/**
 * User and password of a URL: an endpoint may have them for a proxy in front of the API. The length of the scheme is limited, because the
 * search would otherwise take the square of the time in a long text.
 */
const URL_CREDENTIALS = /([a-z][a-z0-9+.-]{0,30}:\/\/)[^/@\s"]*@/gi

/** Replaces every secret in the text, and the credentials of every URL: servers often quote the value that they reject. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .reduce((clean, secret) => clean.replaceAll(secret, REDACTED), text.replace(URL_CREDENTIALS, `$1${REDACTED}@`))
}

/** Secret by its own name (`details[0].password` too), or as the value of a pair whose key is such a name. */
function isSecret(name: string, parameters: Parameters): boolean {
  return SECRET_NAME.test(name) || (name.endsWith('.value') && SECRET_NAME.test(parameters[`${name.slice(0, -'.value'.length)}.key`] ?? ''))
}
