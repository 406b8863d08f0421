import { execFileSync } from 'node:child_process'
import type { DatabaseServer } from 'workspace/database-server'

/** Returns the file system socket of a server. */
export function socketOf({ config }: DatabaseServer): string {
  return new URL(String(config['url'])).searchParams.get('socketPath') ?? ''
}

/** Returns the registry's `db` section for the server at this socket, with the login of {@link createRegistryUser}. */
export function settingsAt(socket: string) {
  return { adapter: 'mysql2', url: `mysql://registry@localhost/registry?socketPath=${encodeURIComponent(socket)}` }
}

/** Runs statements as the administrator, who may write to a server that is read-only, and returns what they print. */
export function administer(server: DatabaseServer, statements: string): string {
  return execFileSync('mariadb', [`--socket=${socketOf(server)}`, '-uroot', '--batch', '--skip-column-names', '-e', statements], {
    encoding: 'utf8',
  })
}

/** Creates the registry's own user, who may not write to a server that is read-only. Replicas do not hear of it. */
export function createRegistryUser(server: DatabaseServer): void {
  administer(server, 'set session sql_log_bin = 0; create user registry@localhost; grant all on registry.* to registry@localhost')
}
