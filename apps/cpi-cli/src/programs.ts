/** Everything except `info`: a separate bundle, so that `info` loads none of it. */
export { answerCall } from './answer-call.ts'
export { doctor } from './doctor/doctor.ts'
export { explain } from './explain/explain.ts'
export { orphans } from './orphans/orphans.ts'
export { trace } from './trace/trace.ts'
