import { exitCodeOf } from '../../src/command-line/exit-code.ts'
import type { CloudStackErrorKind } from '../../src/errors/cloudstack-error.ts'

const CODES: Readonly<Record<CloudStackErrorKind, number>> = {
  unreachable: 3,
  'timed-out': 3,
  unavailable: 3,
  'unreadable-answer': 3,
  throttled: 3,
  'not-authenticated': 4,
  'not-allowed': 4,
  'not-found': 5,
  cancelled: 130,
  conflict: 1,
  'too-many': 1,
  'no-capacity': 1,
  'over-limit': 1,
  'invalid-request': 1,
  'internal-error': 1,
  'job-failed': 1,
}

describe('the exit code', () => {
  it.each(Object.entries(CODES))('after a failure of kind %s is %d', (kind, code) => {
    expect(exitCodeOf(kind as CloudStackErrorKind)).toBe(code)
  })
})
