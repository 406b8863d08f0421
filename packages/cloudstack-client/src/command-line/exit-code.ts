import type { CloudStackErrorKind } from '../errors/cloudstack-error.ts'

/** Exit codes of the program; scripts branch on them. */
export const EXIT = { done: 0, refused: 1, usage: 2, noAnswer: 3, notAllowed: 4, notFound: 5, cancelled: 130 } as const

const BY_KIND: Partial<Record<CloudStackErrorKind, number>> = {
  unreachable: EXIT.noAnswer,
  'timed-out': EXIT.noAnswer,
  unavailable: EXIT.noAnswer,
  'unreadable-answer': EXIT.noAnswer,
  throttled: EXIT.noAnswer,
  'not-authenticated': EXIT.notAllowed,
  'not-allowed': EXIT.notAllowed,
  'not-found': EXIT.notFound,
  cancelled: EXIT.cancelled,
}

export function exitCodeOf(kind: CloudStackErrorKind): number {
  return BY_KIND[kind] ?? EXIT.refused
}
