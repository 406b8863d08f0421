import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'

/** Clients in use send the next request after the response to the one before. */
const MOST_WAITING_REQUESTS = 32

/**
 * Closes connections on which many requests wait for their turn: Node starts them all at once and keeps the responses, for a caller who
 * may never take one.
 */
export function limitPipelining(listener: RequestListener): RequestListener {
  const waiting = new WeakMap<Socket, number>()
  const add = (socket: Socket, difference: number) => {
    const number = (waiting.get(socket) ?? 0) + difference
    waiting.set(socket, number)
    return number
  }
  return (request, response) => {
    const { socket } = request
    response.once('close', () => add(socket, -1))
    if (add(socket, 1) > MOST_WAITING_REQUESTS) socket.destroy()
    // Requests that came in the same packet follow even so.
    if (!socket.destroyed) listener(request, response)
  }
}
