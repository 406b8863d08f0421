/** Checks that an operator runs before the first deployment. */

export { type Examination, examineCloud } from './checks.ts'
export { type DeepHost, examineDeeply } from './deep.ts'
export { planDeepExamination } from './deep-plan.ts'
export { examine, type Finding, failure, warning } from './finding.ts'
export { storageVmAddress } from './storage-checks.ts'
