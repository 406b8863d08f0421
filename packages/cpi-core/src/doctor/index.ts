/** Checks that an operator runs before the first deployment. */
export { examineCloud } from './checks.ts'
export { examine, type Finding } from './finding.ts'
