import type { Generated } from 'kysely'

/** The table of the original registry server, unchanged so that an existing database can be used. */
export interface RegistryInstances {
  readonly id: Generated<number>
  readonly instance_id: string
  readonly settings: string
}

export interface RegistryDatabase {
  readonly registry_instances: RegistryInstances
}

export type Dialect = 'sqlite' | 'postgres' | 'mysql2'
