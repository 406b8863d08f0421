import type { doctor as runDoctor } from './doctor/doctor.ts'
import type { orphans as runOrphans } from './orphans/orphans.ts'

/** Everything except `info`: a separate bundle, so that `info` loads none of it. */
export { answerCall } from './answer-call.ts'

export const doctor: typeof runDoctor = async (command) => (await import('./doctor/doctor.ts')).doctor(command)

export const orphans: typeof runOrphans = async (command) => (await import('./orphans/orphans.ts')).orphans(command)
