import { CloudStackError } from 'cloudstack-client'
import type { ErrorCode } from '../error-codes/index.ts'
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
  readonly code: ErrorCode | undefined

  constructor(state: 'unknown' | 'warning' | 'failed', text: string, remedy: string, code?: ErrorCode) {
    super(text)
    this.state = state
    this.remedy = remedy
    this.code = code
  }
}

/** @param code that of the error with which a call would fail */
export function failure(text: string, remedy: string, code?: ErrorCode): Complaint {
  return new Complaint('failed', text, remedy, code)
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
    const code = codeOf(error)
    const coded = code === undefined ? {} : { code: `cloudstack-cpi/${code}` }
    if (error instanceof Complaint) return { id, check, state: error.state, text: error.message, remedy: error.remedy, ...coded }
    return { id, check, state: 'failed', text: reasonOf(error), remedy: adviceOf(error) ?? remedy, ...coded }
  }
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof CpiError || error instanceof Complaint) return error.code
  return error instanceof CloudStackError ? codeOfFailure(error) : undefined
}
