import { signatureOf } from 'cloudstack-client/api'
import type { SendOptions } from './play.ts'

export interface Keys {
  readonly apiKey: string
  readonly secretKey: string
}

/** The parameters of a call as they are sent: signed with an account's keys, unless the step leaves that out or changes them afterwards. */
export function signedParameters(
  command: string,
  parameters: Readonly<Record<string, unknown>>,
  options: SendOptions,
  keys: Keys | undefined,
): URLSearchParams {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)] as const],
  )
  const wire = new Map<string, string>([['command', command], ['response', options.response ?? 'json'], ...given])
  if (options.sign !== false && keys !== undefined) {
    wire.set('apikey', keys.apiKey)
    wire.set('signature', signatureOf(Object.fromEntries(wire), keys.secretKey))
  }
  return new URLSearchParams([...new Map([...wire, ...Object.entries(options.tweak ?? {})])])
}

export function readBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
