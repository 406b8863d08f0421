import { CloudProblem, type ProblemKind } from '../api-error.ts'
import { statusOf } from './error-body.ts'

/** A failure on order: the nth call of a command from now on goes wrong in this way. */
export interface Fault {
  readonly command: string
  readonly nth: number
  readonly phase: 'before' | 'after' | 'job'
  readonly kind: 'error' | 'drop' | 'delay' | 'garbage'
  readonly code?: number | undefined
  readonly text?: string | undefined
  readonly delayMs?: number | undefined
}

export interface Faults {
  add(faults: readonly Fault[]): void
  clear(): void
  list(): readonly Fault[]
  /** Counts the call and answers the fault that is due for it, which is thereby used up. */
  due(command: string): Fault | undefined
}

/** Polls are no calls in the sense of `*`: how many there are depends on the clock. */
const POLL = 'queryAsyncJobResult'

export function createFaults(): Faults {
  let pending: { readonly fault: Fault; left: number }[] = []
  return {
    add(faults) {
      pending.push(...faults.map((fault) => ({ fault, left: fault.nth })))
    },
    clear() {
      pending = []
    },
    list: () => pending.map(({ fault, left }) => ({ ...fault, nth: left })),
    due(command) {
      const matching = pending.filter(({ fault }) => fault.command === command || (fault.command === '*' && command !== POLL))
      for (const entry of matching) entry.left -= 1
      const hit = matching.find(({ left }) => left <= 0)
      pending = pending.filter(({ left }) => left > 0)
      return hit?.fault
    },
  }
}

const KINDS: readonly ProblemKind[] = [
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

/** A failure that a test asked for: whoever calls reads the text that it asked for. */
export class InjectedProblem extends CloudProblem {}

/** The problem that CloudStack would report with a fault's code; an inner failure if it names none of CloudStack's codes. */
export function problemOf(fault: Fault): InjectedProblem {
  const kind = KINDS.find((candidate) => statusOf(candidate) === fault.code) ?? 'runtime'
  return new InjectedProblem(kind, fault.text ?? `emulated failure of ${fault.command} (${fault.code ?? statusOf(kind)})`)
}
