import type { RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** A connection of a caller: the one record of it that all limits share. */
export interface Connection {
  readonly address: string
  /** How many requests have no response yet that is over. */
  readonly pending: number
  /** The response that the caller gets next. */
  readonly next: ServerResponse | undefined
  close(): void
}

/** A limit on what callers may do with connections. */
export interface ConnectionLimit {
  opened?(connection: Connection): void
  /** A request came. @returns what to do once its response is over: taken by the caller, or given up with the connection */
  requested(connection: Connection): () => void
  closed?(connection: Connection): void
}

/**
 * Has a server answer the requests of connections that keep to these limits.
 * @param server before it listens
 */
export function serveWithin(server: Server, limits: readonly ConnectionLimit[], listener: RequestListener): void {
  const open = new Map<Socket, OpenConnection>()

  server.on('connection', (transport: Socket) => {
    const connection = new OpenConnection(transport, limits)
    open.set(transport, connection)
    transport.once('close', () => {
      open.delete(transport)
      connection.end()
    })
    for (const limit of limits) limit.opened?.(connection)
  })
  server.on('request', (request, response) => {
    open.get(transportOf(request.socket))?.begin(request.socket, response)
    // Requests that came in the same packet as one that went too far follow even so.
    if (!request.socket.destroyed) listener(request, response)
  })
}

class OpenConnection implements Connection {
  readonly address: string
  readonly #limits: readonly ConnectionLimit[]
  /** What to do when each response is over, in the order of their requests. */
  readonly #whenOver = new Map<ServerResponse, readonly (() => void)[]>()
  /** Where requests come from: with TLS another one than the transport. */
  #socket: Socket
  #hasEnded = false

  constructor(transport: Socket, limits: readonly ConnectionLimit[]) {
    this.address = transport.remoteAddress ?? ''
    this.#limits = limits
    this.#socket = transport
  }

  get pending(): number {
    return this.#whenOver.size
  }

  get next(): ServerResponse | undefined {
    const [next] = this.#whenOver.keys()
    return next
  }

  begin(socket: Socket, response: ServerResponse): void {
    if (this.#hasEnded) return
    this.#socket = socket
    this.#whenOver.set(response, [])
    const whenOver = this.#limits.map((limit) => limit.requested(this))
    this.#whenOver.set(response, whenOver)
    if (this.#hasEnded) this.#finish(response)
    else response.once('close', () => this.#finish(response))
  }

  close(): void {
    this.end()
    this.#socket.destroy()
  }

  /** A response whose turn has not come when the connection ends is never closed by Node. */
  end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    for (const limit of this.#limits) limit.closed?.(this)
    for (const response of [...this.#whenOver.keys()]) this.#finish(response)
  }

  #finish(response: ServerResponse): void {
    const whenOver = this.#whenOver.get(response) ?? []
    this.#whenOver.delete(response)
    for (const done of whenOver) done()
  }
}

/** The TCP socket below a TLS socket, which is the one that the server reports as its connection. */
function transportOf(socket: Socket): Socket {
  return (socket as Socket & { readonly _parent?: Socket | null })._parent ?? socket
}
