/** Checks that an operator runs before the first deployment. */
export { type Examination, examineCloud } from './checks.ts'
export { examine, type Finding, failure, warning } from './finding.ts'
