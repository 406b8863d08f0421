export type Severity = 'error' | 'warning' | 'note'

/** A problem that a rule found, with its severity and, where there is one, a remedy. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly remedy?: string
}
