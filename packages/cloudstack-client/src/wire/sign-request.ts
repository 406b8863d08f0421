import { signatureOf } from '../api/index.ts'

/**
 * How long a signed request stays valid. Servers that enforce time stamps accept at most 15 minutes; ten tolerate a client
 * clock up to five minutes ahead, or ten behind (cloudstack-api.md a.4).
 */
const VALID_MS = 10 * 60 * 1000

export interface Keys {
  readonly apiKey: string
  readonly secretKey: string
}

/** Adds key, expiry and signature to a command's parameters. */
export function signRequest(parameters: Readonly<Record<string, string>>, keys: Keys, nowMs: number): Record<string, string> {
  const unsigned = { ...parameters, apikey: keys.apiKey, signatureVersion: '3', expires: cloudStackTime(nowMs + VALID_MS) }
  return { ...unsigned, signature: signatureOf(unsigned, keys.secretKey) }
}

/** `2026-01-31T10:00:00+0000`: the only time format that every server since signature version 3 accepts. */
export function cloudStackTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}+0000`
}
