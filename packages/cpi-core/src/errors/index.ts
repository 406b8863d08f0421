/** Errors that a director knows. This entry loads nothing else. */
export { CpiError, type CpiErrorType, cloudError, cpiError } from './cpi-error.ts'
export { jsonPosition } from './json-position.ts'
export { reasonOf } from './reason.ts'
