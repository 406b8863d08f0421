import { encodeValue } from '../api/index.ts'

/** Most names are such. */
const NOTHING_TO_ENCODE = /^\w*$/

function encodeName(name: string): string {
  return NOTHING_TO_ENCODE.test(name) ? name : encodeURIComponent(name)
}

/** Returns a form body. Names are encoded too, brackets included, as in any form; the server verifies the signature over decoded names. */
export function formBody(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeName(name)}=${encodeValue(value)}`)
    .join('&')
}
