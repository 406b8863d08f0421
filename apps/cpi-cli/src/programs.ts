/** Everything but `info`: bundled apart, so that the call before every call loads none of it. */
export { answerCall } from './answer-call.ts'
export { doctor } from './doctor/doctor.ts'
export { orphans } from './orphans/orphans.ts'
