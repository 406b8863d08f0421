import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The one address of several database servers, as a load balancer or a virtual IP address gives it. */
export interface SwitchingProxy {
  /** A socket in the file system, or a port of 127.0.0.1. */
  readonly address: string
  /** New connections lead to this server from now on; those that exist stay. */
  to(server: string): void
  close(): Promise<void>
}

/** @param at the path of its socket; a free port if not given */
export async function startSwitchingProxy(server: string, at?: string): Promise<SwitchingProxy> {
  const open = new Set<Socket>()
  let target = server
  const proxy = createServer((client) => {
    const upstream = connect(target)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one)
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(one)
          other.destroy()
        })
      one.pipe(other)
    }
  })
  await once(at === undefined ? proxy.listen(0, '127.0.0.1') : proxy.listen(at), 'listening')
  return {
    address: at ?? String((proxy.address() as AddressInfo).port),
    to(next) {
      target = next
    },
    async close() {
      for (const socket of open) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
