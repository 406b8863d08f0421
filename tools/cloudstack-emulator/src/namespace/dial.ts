import { connect, type Socket } from 'node:net'
import type { DialAnswer } from './doors.ts'

/** An address inside the namespace that cannot be reached. `code` is Node's, such as `ECONNREFUSED`. */
export class DialError extends Error {
  override readonly name = 'DialError'
  readonly code: string

  constructor(code: string, host: string, port: number) {
    super(`${host}:${port} cannot be reached inside: ${code}`)
    this.code = code
  }
}

/**
 * Connects to an address inside the namespace.
 * @param door Unix socket at which the program inside accepts dials
 * @throws {DialError} if nobody listens there, {Error} if the namespace has ended
 */
export async function dial(door: string, host: string, port: number): Promise<Socket> {
  const socket = connect({ path: door, allowHalfOpen: true })
  try {
    socket.write(`${JSON.stringify({ host, port })}\n`)
    const { failed } = JSON.parse(await firstLine(socket)) as DialAnswer
    if (failed !== undefined) throw new DialError(failed, host, port)
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}

/** Reads a line; what follows it stays in the socket. */
function firstLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = Buffer.alloc(0)
    const read = (chunk: Buffer) => {
      text = Buffer.concat([text, chunk])
      const end = text.indexOf('\n')
      if (end < 0) return
      socket.off('data', read)
      socket.off('error', ended)
      socket.off('end', ended)
      socket.pause()
      if (end + 1 < text.length) socket.unshift(text.subarray(end + 1))
      resolve(text.subarray(0, end).toString())
    }
    const ended = (cause?: Error) => reject(new Error('the namespace has ended', { cause }))
    socket.on('data', read)
    socket.once('error', ended)
    socket.once('end', ended)
  })
}
