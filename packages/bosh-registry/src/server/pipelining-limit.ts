import type { ConnectionLimit } from './connections.ts'

/** Clients in use send the next request after the response to the one before. */
const MOST_WAITING_REQUESTS = 32

const nothing = () => undefined

/**
 * Closes connections on which many requests wait for their turn: Node starts them all at once and keeps the responses, for a caller who
 * may never take one.
 */
export function limitPipelining(): ConnectionLimit {
  return {
    requested(connection) {
      if (connection.pending > MOST_WAITING_REQUESTS) connection.close()
      return nothing
    },
  }
}
