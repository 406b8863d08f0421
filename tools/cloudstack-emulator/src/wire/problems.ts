import type { CloudProblem, ProblemKind } from '../cloud/problem.ts'
import { CODES, codeOf } from '../views/problem-codes.ts'
import type { View } from '../views/view.ts'

/** Raised by a command itself rather than by a class of CloudStack's exceptions. */
const PLAIN = 9999

export function statusOf(kind: ProblemKind): number {
  return codeOf(kind)
}

export function problemBody(problem: CloudProblem): View {
  const { status, exception } = CODES[problem.kind]
  return { uuidList: problem.about, errorcode: status, cserrorcode: problem.plain ? PLAIN : exception, errortext: problem.message }
}
