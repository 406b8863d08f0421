import type { Server } from 'node:http'

/** Calls `alarm` after that many milliseconds, unless the returned function is called before. */
export type SetAlarm = (durationMs: number, alarm: () => void) => () => void

/**
 * Closes the connection of a caller that does not take its response in time. Node limits only how long a request may take to arrive.
 * @param events the server, before it listens
 */
export function limitResponses(events: Server, limitMs: number, setAlarm: SetAlarm): void {
  events.on('request', ({ socket }, response) => {
    response.once(
      'close',
      setAlarm(limitMs, () => socket.destroy()),
    )
  })
}
