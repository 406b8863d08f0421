/** Typed client for Apache CloudStack. Commands are imported from `cloudstack-client/api`. */
export type { CallObserver, CallRecord } from './calls/call-record.ts'
export type { CallOptions, CloudStackClient, Credentials, StartedJob } from './client.ts'
export { type ClientDependencies, type ClientOptions, type ClientTimeouts, createCloudStackClient } from './create-client.ts'
export { CloudStackError, type CloudStackErrorDetails, type CloudStackErrorKind } from './errors/cloudstack-error.ts'
export { createHttpTransport, type HttpTransportOptions } from './transport/http-transport.ts'
export { systemClock } from './transport/system-clock.ts'
