import type { StoreClock } from '../store/store-clock.ts'
import type { ConnectionLimit } from './connections.ts'

/** Closes the connection of a caller that does not take its response in time. Node limits only how long a request may take to arrive. */
export function limitResponses(limitMs: number, setAlarm: StoreClock['setAlarm']): ConnectionLimit {
  return { requested: (connection) => setAlarm(limitMs, () => connection.close()) }
}
