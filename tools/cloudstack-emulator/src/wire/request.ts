/** A request as it came in, before anybody looked at what it means. */
export interface WireRequest {
  readonly method: string
  /** Behind the question mark. */
  readonly query: string
  /** The form body. */
  readonly body: string
  readonly cookies: Readonly<Record<string, string>>
}

export interface WireAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  /** A fault that was asked for: nothing is to be answered at all. */
  readonly dropped: boolean
  /** Real milliseconds that the answer is to be held back. */
  readonly delayMs: number
}

/** Parameters by the name as it was spelled. In the body the first of two counts, in the query the last, and query before body. */
export function readParameters(request: WireRequest): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(request.body)) if (!parameters.has(name)) parameters.set(name, value)
  for (const [name, value] of new URLSearchParams(request.query)) parameters.set(name, value)
  return parameters
}

/** The value of a parameter whose name may be spelled in any case. */
export function anyCase(parameters: ReadonlyMap<string, string>, name: string): string | undefined {
  for (const [key, value] of parameters) if (key.toLowerCase() === name) return value
  return undefined
}
