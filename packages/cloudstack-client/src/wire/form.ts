import { encodeValue } from '../api/index.ts'

/** Returns a form body. Names are encoded too, brackets included, as in any form; the server verifies the signature over decoded names. */
export function formBody(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeValue(value)}`)
    .join('&')
}
