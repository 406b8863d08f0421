/** What the registry logs; no line ever holds a body, a header or a login. */
export interface Log {
  info(message: string, details?: Readonly<Record<string, unknown>>): void
  error(message: string, details?: Readonly<Record<string, unknown>>): void
}
