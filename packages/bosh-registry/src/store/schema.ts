import type { Generated } from 'kysely'

/** The table of the old registry server, kept as it was so that its database can be taken over. */
export interface RegistryInstances {
  readonly id: Generated<number>
  readonly instance_id: string
  readonly settings: string
}

export interface RegistryDatabase {
  readonly registry_instances: RegistryInstances
}

export type Dialect = 'sqlite' | 'postgres' | 'mysql2'
