/** Parameters and members of answers whose values are secrets, in lower case. */
const SECRETS: ReadonlySet<string> = new Set([
  'apikey',
  'currentpassword',
  'ipsecpsk',
  'password',
  'presharedkey',
  'privatekey',
  'secretkey',
  'sessionkey',
  'signature',
  'userapikey',
  'usersecretkey',
])

const NAMES = [...SECRETS].join('|')
const IN_JSON = new RegExp(`"(${NAMES})"\\s*:\\s*"(?:[^"\\\\]|\\\\.)*(?:"|\\\\?$)`, 'gi')
const IN_XML = new RegExp(`<(${NAMES})>[^<]*`, 'gi')

export function isSecret(name: string): boolean {
  return SECRETS.has(name.toLowerCase())
}

/** An answer in JSON or XML, whole or cut off at the end, with its secrets replaced. */
export function withoutSecrets(text: string): string {
  return text.replace(IN_JSON, '"$1":"<redacted>"').replace(IN_XML, '<$1>(redacted)')
}
