import { CODES, codeOf } from '../api/error-codes.ts'
import type { View } from '../api/view.ts'
import type { CloudProblem, ProblemKind } from '../api-error.ts'

/** Raised by a command itself rather than by a class of CloudStack's exceptions. */
const PLAIN = 9999

export function statusOf(kind: ProblemKind): number {
  return codeOf(kind)
}

export function problemBody(problem: CloudProblem): View {
  const { status, exception } = CODES[problem.kind]
  return { uuidList: problem.about, errorcode: status, cserrorcode: problem.plain ? PLAIN : exception, errortext: problem.message }
}
