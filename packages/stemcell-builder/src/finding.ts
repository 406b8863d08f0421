export type Severity = 'error' | 'warning' | 'note'

/** One thing that a rule found: which rule, how bad, what, and what to do about it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly remedy?: string
}
