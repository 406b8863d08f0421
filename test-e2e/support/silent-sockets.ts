import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Opens that many connections that never send anything, one after the other. @returns a function that closes them */
export async function openSilentSockets({ hostname, port }: URL, count: number): Promise<() => void> {
  const sockets: Socket[] = []
  for (let number = 0; number < count; number++) {
    // The server closes the oldest ones.
    const socket = connect(Number(port), hostname).on('error', () => undefined)
    sockets.push(socket)
    await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  }
  return () => {
    for (const socket of sockets) socket.destroy()
  }
}
