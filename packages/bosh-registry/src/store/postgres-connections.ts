import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DatabaseError, Pool, type PoolClient, type PoolConfig, type QueryResult } from 'pg'
import type { StatementLimits } from './statement-limits.ts'

/** What a server answers to a write that it does not take, because it is a standby. */
const READ_ONLY = '25006'

/** The prepared statement does not exist on this connection, or exists already: a pooler gives transactions different connections. */
const NOT_THIS_CONNECTIONS = ['26000', '42P05']

/**
 * Opens a pool of connections to the server that takes writes. A connection that has failed in any other way than by an answer of the server
 * is not used again. Statements are prepared once per connection, or each time where a pooler in transaction mode does not allow that.
 * @param onConnectionLost called for connections that the server closed, idle or in use: an `error` that nobody listens to would end the process
 */
export function postgresConnections(
  options: PoolConfig,
  { serverMs, answerMs }: StatementLimits,
  onConnectionLost: (error: Error) => void,
): PostgresPool {
  const pool = new Pool({
    ...options,
    query_timeout: answerMs,
    verify: (client, done) => void verifyWritable(client, serverMs).then(done, done),
  })
    .on('error', onConnectionLost)
    .on('connect', (client) => client.on('error', onConnectionLost))
  let prepares = true

  async function query(client: PoolClient, text: string, values: readonly unknown[]): Promise<QueryResult> {
    const once = () => client.query(text, [...values])
    // A failed statement ends its transaction, so that it could not be repeated.
    if (!prepares || values.length === 0 || client.getTransactionStatus() !== 'I') return once()
    try {
      return await client.query({ name: nameOf(text), text, values: [...values] })
    } catch (error) {
      if (!(error instanceof DatabaseError) || !NOT_THIS_CONNECTIONS.includes(error.code ?? '')) throw error
      prepares = false
      return once()
    }
  }

  return {
    async connect() {
      const client = await pool.connect()
      let failure: Error | undefined
      const connection = {
        query: (text: string, values: readonly unknown[] = []) =>
          query(client, text, values).catch((error: Error) => {
            if (isOver(error)) failure = error
            throw error
          }),
        release: () => client.release(failure),
      }
      // Cursors are not used.
      return connection as unknown as PostgresPoolClient
    },
    end: () => pool.end(),
  }
}

function isOver(error: Error): boolean {
  return !(error instanceof DatabaseError) || error.code === READ_ONLY
}

/** Different versions of the registry may share the connections of a pooler: a name stands for one text. */
function nameOf(text: string): string {
  return `bosh-registry-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
}

/**
 * Sets the time limit of statements, and refuses a server that takes no writes: during a failover an address may already lead to one that
 * has not been promoted, and what it has stored may be old. The limit is not a parameter of the start, which poolers refuse.
 */
async function verifyWritable(client: PoolClient, statementLimitMs: number): Promise<undefined> {
  await client.query(`set statement_timeout = ${statementLimitMs}`)
  const { rows } = await client.query('select pg_is_in_recovery() as standby')
  if (rows[0]?.standby === true) throw new Error('the server is a standby, which takes no writes')
}
