import type { CloudStackErrorKind } from './cloudstack-error.ts'

/** CloudStack's account of a failure; its error codes and texts are interpreted in this file only. */
export interface ErrorFacts {
  readonly command: string
  /** `errorcode`, or the HTTP status where the body has none. */
  readonly errorCode: number
  readonly errorText: string
  /** The failure is the result of a job. */
  readonly inJob: boolean
}

export interface Classification {
  readonly kind: CloudStackErrorKind
  readonly retryable: boolean
  readonly hint?: string
}

interface Row extends Classification {
  /** The situation, in words; also the name of this row's test. */
  readonly when: string
  readonly codes?: readonly number[]
  readonly text?: RegExp
  readonly command?: RegExp
  readonly inJob?: boolean
}

/**
 * The first matching row decides. Each row is tested with an answer of a real server (`test/errors/classify.test.ts`), or
 * marked `believed` where the only source is the reference (cloudstack-api.md b.3).
 */
export const classification: readonly Row[] = [
  {
    when: 'name or password are wrong at login',
    codes: [531],
    command: /^login$/,
    kind: 'not-authenticated',
    retryable: false,
    hint: 'check user name, password and domain',
  },
  {
    when: 'key, signature or expiry is not accepted',
    codes: [401],
    kind: 'not-authenticated',
    retryable: false,
    hint: "check the API key and the secret key, that both belong to an enabled user of this endpoint, and this machine's clock",
  },
  {
    when: 'the user must pass a second factor (believed)',
    codes: [411, 511],
    kind: 'not-authenticated',
    retryable: false,
    hint: 'use an API key: two-factor authentication never applies to signed calls',
  },
  { when: 'too many calls were made', codes: [429], kind: 'throttled', retryable: true, hint: 'raise api.throttling.max for this account' },
  { when: 'an id names nothing', codes: [431], text: /entity does not exist/, kind: 'not-found', retryable: false },
  {
    when: 'the thing is gone already',
    codes: [431],
    text: /Unable to find (UUID for|volume with|resource by uuid|group by name)|is already destroyed|Network ID=\d+ doesn't exist|does not exist for account/,
    kind: 'not-found',
    retryable: false,
  },
  {
    when: 'a name, an address or a MAC is taken',
    codes: [431],
    text: /already exists|already taken|please choose another ip/,
    kind: 'conflict',
    retryable: false,
  },
  {
    when: 'the thing is not in the state that the command needs',
    codes: [431],
    text: /is already|is not running|is not Stopped|not attached to|not in Ready state|its used by|getting uploaded|static nat enabled|Root volume detach/,
    kind: 'conflict',
    retryable: false,
  },
  {
    when: 'the account may not call the command',
    codes: [432],
    text: /does not exist or is not available/,
    kind: 'not-allowed',
    retryable: false,
    hint: "add the command to the role of the key's account",
  },
  { when: 'a parameter is missing or wrong', codes: [400, 405, 430, 431, 432], kind: 'invalid-request', retryable: false },
  { when: 'the server is preparing for maintenance (believed)', codes: [502, 503, 504], kind: 'unavailable', retryable: true },
  {
    when: 'the account lacks a permission',
    codes: [530],
    text: /does not have permission/,
    kind: 'not-allowed',
    retryable: false,
  },
  {
    when: 'no host or storage takes it, said with the code of an internal error',
    codes: [530],
    text: /No suitable host|Unable to find suitable primary storage/,
    kind: 'no-capacity',
    retryable: true,
  },
  {
    when: 'the thing is there already, said with the code of an internal error',
    codes: [530],
    text: /already on|already exists|already the default|is used by/,
    kind: 'conflict',
    retryable: false,
  },
  { when: 'a job failed for a reason of its own', codes: [530], inJob: true, kind: 'job-failed', retryable: false },
  { when: 'CloudStack failed inside', codes: [530], kind: 'internal-error', retryable: false },
  { when: 'the account may not touch the thing (believed)', codes: [531], kind: 'not-allowed', retryable: false },
  {
    when: 'a limit of the account is reached',
    codes: [532, 535],
    kind: 'over-limit',
    retryable: false,
    hint: 'raise the limit of the account, domain or project, or free something; root disks of destroyed machines count until CloudStack expunges them',
  },
  { when: 'no host, storage or address is free', codes: [533], kind: 'no-capacity', retryable: true },
  { when: 'a host, a router or an agent is away (believed)', codes: [534], kind: 'unavailable', retryable: true },
  { when: 'the thing is in use', codes: [536], kind: 'conflict', retryable: false },
  { when: 'a rule conflicts with another', codes: [537], kind: 'conflict', retryable: false },
  { when: 'a job failed and says nothing that is known', inJob: true, kind: 'job-failed', retryable: false },
]

const UNKNOWN: Classification = { kind: 'internal-error', retryable: false }

export function classify(facts: ErrorFacts): Classification {
  const { kind, retryable, hint } = classification.find((row) => fits(row, facts)) ?? UNKNOWN
  return { kind, retryable, ...(hint === undefined ? {} : { hint }) }
}

function fits(row: Row, facts: ErrorFacts): boolean {
  return (
    (row.codes?.includes(facts.errorCode) ?? true) &&
    (row.text?.test(facts.errorText) ?? true) &&
    (row.command?.test(facts.command) ?? true) &&
    (row.inJob === undefined || row.inJob === facts.inJob)
  )
}

/** The wait that a 429 names: "please retry after [9684] ms." */
export function namedDelayMs(errorText: string): number | undefined {
  const named = /retry after \[(\d+)\] ms/.exec(errorText)?.[1]
  return named === undefined ? undefined : Number(named)
}

/** The largest page that a 431 names: "Page size can't exceed max allowed page size value: 500". */
export function namedPageSize(errorText: string): number | undefined {
  const named = /max allowed page size value: (\d+)/.exec(errorText)?.[1]
  return named === undefined ? undefined : Number(named)
}

/** The parameter that a 431 names: "Invalid parameter id value=…", "missing parameter zoneid". */
export function namedParameter(errorText: string): string | undefined {
  return /(?:Invalid|missing) parameter (\w+)/.exec(errorText)?.[1]
}
