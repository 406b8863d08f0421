/** Typed client for Apache CloudStack. Commands are imported from `cloudstack-client/api`. */
export type { CallOptions, CloudStackClient, Credentials, StartedJob } from './client.ts'
export { CloudStackError, type CloudStackErrorDetails, type CloudStackErrorKind } from './errors/cloudstack-error.ts'
