import { connect, createServer, type Server, type Socket } from 'node:net'

/** A name and a port, as a line of JSON. */
const MOST_REQUEST_BYTES = 512

/** What a dial is answered with before its bytes: a line of JSON. */
export interface DialAnswer {
  /** Node's code of the failure, such as `ECONNREFUSED`. */
  readonly failed?: string
}

/** Listens at an address of this namespace and passes each connection on to a Unix socket, which programs outside listen on. */
export function relay(host: string, port: number, socket: string): Promise<Server> {
  return listening(
    // Half-open connections: who is called may still answer when the caller has sent its end.
    createServer({ allowHalfOpen: true }, (caller) => {
      caller.on('error', () => caller.destroy())
      join(caller, connect({ path: socket, allowHalfOpen: true }))
    }),
    { host, port },
  )
}

/** Listens on a Unix socket for programs outside, which name an address of this namespace in their first line, and connects them to it. */
export function acceptDials(path: string): Promise<Server> {
  // Half-open connections: a guest may still answer when the caller has sent its end.
  return listening(
    createServer({ allowHalfOpen: true }, (caller) => acceptDial(caller)),
    { path },
  )
}

function acceptDial(caller: Socket): void {
  let request = Buffer.alloc(0)
  const read = (chunk: Buffer) => {
    request = Buffer.concat([request, chunk])
    const end = request.indexOf('\n')
    if (end < 0 && request.length > MOST_REQUEST_BYTES) caller.destroy()
    if (end < 0) return
    caller.off('data', read)
    caller.pause()
    if (end + 1 < request.length) caller.unshift(request.subarray(end + 1))
    dialFor(caller, JSON.parse(request.subarray(0, end).toString()) as { readonly host: string; readonly port: number })
  }
  caller.on('error', () => caller.destroy())
  caller.on('data', read)
}

function dialFor(caller: Socket, { host, port }: { readonly host: string; readonly port: number }): void {
  const target = connect({ host, port, allowHalfOpen: true, noDelay: true })
  const answer = (content: DialAnswer) => caller.write(`${JSON.stringify(content)}\n`)
  const refuse = (error: NodeJS.ErrnoException) => {
    answer({ failed: error.code ?? 'EIO' })
    // Nobody reads from it any more, so that its end would not be seen.
    caller.destroySoon()
  }
  caller.once('close', () => target.destroy())
  target.once('error', refuse)
  target.once('connect', () => {
    target.off('error', refuse)
    answer({})
    join(caller, target)
  })
}

/** Passes bytes in both directions. A broken side breaks the other. */
function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy())
    from.once('close', (hadError) => (hadError ? to.destroy() : to.end()))
    from.pipe(to)
  }
}

function listening(server: Server, where: { readonly host: string; readonly port: number } | { readonly path: string }): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => resolve(server))
  })
}
