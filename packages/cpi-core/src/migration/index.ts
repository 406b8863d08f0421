/** Turns the configurations, manifests and cloud-configs of earlier CPIs into those of this one. */
export { type Migration, migrateConfig } from './migrate-config.ts'
