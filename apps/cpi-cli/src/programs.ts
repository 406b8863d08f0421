import type { doctor as runDoctor } from './doctor/doctor.ts'
import type { explain as runExplain } from './explain/explain.ts'
import type { migrateConfig as runMigrateConfig } from './migrate-config/migrate-config.ts'
import type { orphans as runOrphans } from './orphans/orphans.ts'
import type { trace as runTrace } from './trace/trace.ts'

/** What operators start: a separate bundle, so that a director's calls load none of it. */
export const doctor: typeof runDoctor = async (command) => (await import('./doctor/doctor.ts')).doctor(command)

export const explain: typeof runExplain = async (command) => (await import('./explain/explain.ts')).explain(command)

export const orphans: typeof runOrphans = async (command) => (await import('./orphans/orphans.ts')).orphans(command)

export const trace: typeof runTrace = async (command) => (await import('./trace/trace.ts')).trace(command)

const migrateConfig: typeof runMigrateConfig = async (command) =>
  (await import('./migrate-config/migrate-config.ts')).migrateConfig(command)

export { migrateConfig as 'migrate-config' }
