/** Everything except `info`: a separate bundle, so that `info` loads none of it. */
export { answerCall } from './answer-call.ts'
export { doctor } from './doctor/doctor.ts'
export { orphans } from './orphans/orphans.ts'
