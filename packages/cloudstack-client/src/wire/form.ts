import { encodeValue } from '../api/index.ts'

/** A form body. Names are encoded too, brackets and all, as any form does; the server signs them as decoded. */
export function formBody(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeValue(value)}`)
    .join('&')
}
