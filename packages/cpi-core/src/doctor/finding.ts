/** One row of the doctor's table. */
export interface Finding {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'failed'
  /** What was found, and for anything but ok what to do. */
  readonly text: string
}

/** Runs a check; what it throws is its finding. */
export async function examine(check: string, find: () => Promise<string>): Promise<Finding> {
  try {
    return { check, state: 'ok', text: await find() }
  } catch (error) {
    return { check, state: 'failed', text: error instanceof Error ? withHint(error) : String(error) }
  }
}

function withHint(error: Error & { readonly hint?: string | undefined }): string {
  return error.hint === undefined ? error.message : `${error.message} (${error.hint})`
}
