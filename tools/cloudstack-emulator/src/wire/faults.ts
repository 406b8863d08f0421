import { ApiError, type ApiErrorKind } from '../api-error.ts'
import type { JobFault } from '../core/jobs.ts'
import type { Restorable } from '../database/restorable.ts'
import { statusOf } from './error-body.ts'
import type { WireAnswer } from './request.ts'

/** An injected fault: how the nth call of a command from now on fails. */
export interface Fault {
  readonly command: string
  readonly nth: number
  readonly phase: 'before' | 'after' | 'job'
  readonly kind: 'error' | 'drop' | 'delay' | 'garbage'
  readonly code?: number | undefined
  readonly text?: string | undefined
  readonly delayMs?: number | undefined
  /** With phase `after`: the answer comes first, and the call is carried out so many emulated milliseconds later. */
  readonly workDelayMs?: number | undefined
}

export interface Faults extends Restorable {
  add(faults: readonly Fault[]): void
  clear(): void
  /** @returns whether there was one with this number */
  remove(number: number): boolean
  /** Those that are still to come, each with a number of its own; `nth` counts from now. */
  list(): readonly (Fault & { readonly number: number })[]
  /** Counts the call and returns the fault that is due for it, if any. Each fault is used once. */
  due(command: string): Fault | undefined
}

/** `*` does not count polls, whose number depends on the clock. */
const POLL = 'queryAsyncJobResult'

export function createFaults(): Faults {
  let pending: { readonly number: number; readonly fault: Fault; left: number }[] = []
  let added = 0
  return {
    add(faults) {
      for (const fault of faults) {
        added += 1
        pending.push({ number: added, fault, left: fault.nth })
      }
    },
    clear() {
      pending = []
    },
    remove(number) {
      const before = pending.length
      pending = pending.filter((entry) => entry.number !== number)
      return pending.length < before
    },
    list: () => pending.map(({ number, fault, left }) => ({ number, ...fault, nth: left })),
    due(command) {
      const matching = pending.filter(({ fault }) => fault.command === command || (fault.command === '*' && command !== POLL))
      for (const entry of matching) entry.left -= 1
      const hit = matching.find(({ left }) => left <= 0)
      pending = pending.filter(({ left }) => left > 0)
      return hit?.fault
    },
    save() {
      const saved = { pending: pending.map((entry) => ({ ...entry })), added }
      return () => {
        pending = saved.pending.map((entry) => ({ ...entry }))
        added = saved.added
      }
    },
  }
}

const KINDS: readonly ApiErrorKind[] = [
  'authentication',
  'throttled',
  'malformed',
  'invalid-parameter',
  'unsupported',
  'permission-denied',
  'insufficient-capacity',
  'resource-unavailable',
  'resource-allocation',
  'resource-in-use',
  'rule-conflict',
]

/** An injected error, whose text is never redacted. */
export class InjectedError extends ApiError {}

/** The error that CloudStack reports with the fault's code, or an internal failure if the code is not one of CloudStack's. */
export function injectedError(fault: Fault): InjectedError {
  const kind = KINDS.find((candidate) => statusOf(candidate) === fault.code) ?? 'runtime'
  return new InjectedError(kind, fault.text ?? `emulated failure of ${fault.command} (${fault.code ?? statusOf(kind)})`)
}

/** The effect of a fault on the call's job. */
export function jobFaultOf(fault: Fault | undefined): JobFault {
  if (fault?.phase !== 'job') return {}
  if (fault.kind === 'error') return { error: injectedError(fault) }
  return fault.kind === 'delay' ? { extraMs: fault.delayMs ?? 0 } : {}
}

/** Milliseconds of emulated time between the answer and the work, for a call whose answer comes first. */
export function workDelayOf(fault: Fault | undefined): number | undefined {
  return fault?.phase === 'after' ? fault.workDelayMs : undefined
}

/** Delays, drops or garbles an answer, as the fault says. */
export function applyFault(answer: WireAnswer, fault: Fault | undefined): WireAnswer {
  if (fault === undefined) return answer
  const held = { ...answer, delayMs: fault.phase === 'job' ? 0 : (fault.delayMs ?? 0) }
  if (fault.kind === 'drop') return { ...held, dropped: true }
  if (fault.kind === 'garbage') return { ...held, status: fault.code ?? 200, body: fault.text ?? '{"half an answ' }
  return held
}
