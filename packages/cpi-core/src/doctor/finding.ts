import { CloudStackError } from 'cloudstack-client'
import { codeOfFailure } from '../errors/code-of-failure.ts'
import { CpiError } from '../errors/cpi-error.ts'
import { adviceOf, reasonOf } from '../errors/reason.ts'

/** One row of the doctor's table. */
export interface Finding {
  /** Stable, for programs: `zone`, `cloud-config.vm-type`. */
  readonly id: string
  /** What was looked at, for people. */
  readonly check: string
  /** unknown: this account cannot see it; neither good nor bad. */
  readonly state: 'ok' | 'unknown' | 'warning' | 'failed'
  /** The observation. */
  readonly text: string
  /** The next step; empty if everything is in order. */
  readonly remedy: string
  /** The code that a call would fail with, where it would. */
  readonly code?: string
}

/** Thrown by a check that found something, with the next step. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
  readonly state: 'unknown' | 'warning' | 'failed'
  readonly remedy: string

  constructor(state: 'unknown' | 'warning' | 'failed', text: string, remedy: string) {
    super(text)
    this.state = state
    this.remedy = remedy
  }
}

export function failure(text: string, remedy: string): Complaint {
  return new Complaint('failed', text, remedy)
}

export function warning(text: string, remedy: string): Complaint {
  return new Complaint('warning', text, remedy)
}

export function unknown(text: string, remedy: string): Complaint {
  return new Complaint('unknown', text, remedy)
}

/** Runs a check; an error that it throws becomes a failed finding. @param remedy the next step where the error names none */
export async function examine(id: string, check: string, find: () => Promise<string>, remedy = ''): Promise<Finding> {
  try {
    return { id, check, state: 'ok', text: await find(), remedy: '' }
  } catch (error) {
    if (error instanceof Complaint) return { id, check, state: error.state, text: error.message, remedy: error.remedy }
    const code = codeOf(error)
    const coded = code === undefined ? {} : { code }
    return { id, check, state: 'failed', text: reasonOf(error), remedy: adviceOf(error) ?? remedy, ...coded }
  }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof CpiError) return `cloudstack-cpi/${error.code}`
  return error instanceof CloudStackError ? `cloudstack-cpi/${codeOfFailure(error)}` : undefined
}
