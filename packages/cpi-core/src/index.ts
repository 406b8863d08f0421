/** The CPI's methods. This entry is light: methods, validation and client are loaded by the call that needs them. */

export type { CpiConfig } from './config/schema.ts'
export type { Dependencies, LockLimits, Locks, Log, LogFields, Services } from './dependencies.ts'
export type { CpiHost } from './dispatch/cpi-host.ts'
export { answer } from './dispatch/dispatch.ts'
export { CpiError, type CpiErrorType, cloudError, cpiError } from './errors/cpi-error.ts'
export { apiVersionOf, DEFAULT_API_VERSION, info, STEMCELL_FORMATS } from './info.ts'
export { type Answer, answerLine, unexpectedAnswer } from './protocol/answer.ts'
export type { CpiRequest } from './protocol/request.ts'
export type { SettingsDocument, SettingsStore } from './settings-store.ts'
export { pollUntil } from './values/poll-until.ts'
