/** A flow: a sequence of CloudStack commands as data. The same files can be played against a real server. */

export interface Lookup {
  readonly list: string
  readonly as?: string
  readonly name?: string
  readonly where?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
  readonly take?: string
}

export interface Step {
  readonly do: string
  readonly as?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly save?: Readonly<Record<string, string>>
  readonly sign?: boolean
  readonly tweak?: Readonly<Record<string, string>>
  readonly method?: string
  readonly response?: string
  readonly wait?: boolean
}

export interface Flow {
  readonly flow: string
  /** The account of steps that do not name one; `user` by default. */
  readonly as?: string
  readonly vars?: Readonly<Record<string, Lookup | string>>
  readonly steps: readonly Step[]
}

/** The answer to one step. */
export interface Line {
  readonly flow: string
  readonly step: number
  readonly command: string
  /** The account that sent it. */
  readonly as?: string
  readonly status: number
  readonly type: string
  readonly body: unknown
  readonly job?: unknown
}

/** The content of an answer: its only member. */
export function inner(body: unknown): unknown {
  return typeof body === 'object' && body !== null ? Object.values(body)[0] : body
}

export function dig(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), value)
}
