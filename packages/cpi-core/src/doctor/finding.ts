import { reasonWithHint } from '../errors/reason.ts'

/** One row of the doctor's table. */
export interface Finding {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'failed'
  /** The observation, and the next step unless the state is ok. */
  readonly text: string
}

/** Runs a check; an error that it throws becomes a failed finding. */
export async function examine(check: string, find: () => Promise<string>): Promise<Finding> {
  try {
    return { check, state: 'ok', text: await find() }
  } catch (error) {
    return { check, state: 'failed', text: reasonWithHint(error) }
  }
}
