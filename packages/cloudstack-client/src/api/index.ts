/** Descriptions of CloudStack's commands and answers: types and small tables, nothing that talks to a server. */

export * from '../generated/index.ts'
export type { CancelSignal } from './cancel-signal.ts'
export type { Clock } from './clock.ts'
export type { AnswerOf, AnyCommand, Command, CommandKind, OrAnother, ParametersOf, Success, WireObject } from './command.ts'
export { type MapSpelling, type Parameter, type ParameterType, parseParameter } from './parameter.ts'
export { encodeValue, type RequestParameters, signatureFits, signatureOf, stringToSign } from './signature.ts'
export { type ApiAnswer, type ApiRequest, type Transport, TransportError, type TransportFailure, type UploadRequest } from './transport.ts'
export { usualDurationMs } from './usual-duration.ts'
