import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'

/** The one address of several database servers, as a load balancer or a virtual IP address gives it. */
export interface SwitchingProxy {
  /** A socket in the file system. */
  readonly address: string
  /** New connections lead to this server from now on; those that exist stay. */
  to(server: string): void
  close(): Promise<void>
}

export async function startSwitchingProxy(folder: string, server: string): Promise<SwitchingProxy> {
  const address = path.join(folder, 'proxy')
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
  await once(proxy.listen(address), 'listening')
  return {
    address,
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
