/** A request as it was received. */
export interface WireRequest {
  readonly method: string
  /** The part after the question mark. */
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
  /** Whether an injected fault drops the answer. */
  readonly dropped: boolean
  /** Real milliseconds by which an injected fault delays the answer. */
  readonly delayMs: number
}

/** Parameters by name as spelled. Of duplicates, the first wins in the body and the last in the query; the query wins over the body. */
export function readParameters(request: WireRequest): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(request.body)) if (!parameters.has(name)) parameters.set(name, value)
  for (const [name, value] of new URLSearchParams(request.query)) parameters.set(name, value)
  return parameters
}

/** The value of a parameter, whose name is matched in any case. */
export function anyCase(parameters: ReadonlyMap<string, string>, name: string): string | undefined {
  for (const [key, value] of parameters) if (key.length === name.length && key.toLowerCase() === name) return value
  return undefined
}
