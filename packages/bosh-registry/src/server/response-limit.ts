import type { Server } from 'node:http'
import type { StoreClock } from '../store/store-clock.ts'

/**
 * Closes the connection of a caller that does not take its response in time. Node limits only how long a request may take to arrive.
 * @param events the server, before it listens
 */
export function limitResponses(events: Server, limitMs: number, setAlarm: StoreClock['setAlarm']): void {
  events.on('request', ({ socket }, response) => {
    response.once(
      'close',
      setAlarm(limitMs, () => socket.destroy()),
    )
  })
}
