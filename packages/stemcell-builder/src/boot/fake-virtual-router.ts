import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InputError } from '../input-error.ts'

export interface FakeVirtualRouter {
  readonly port: number
  /** Paths that the machine has requested so far. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** In qemu's user-mode network the router is this host, with the same port numbers, so this is where metadata must be served. */
export const METADATA_PORT = 80

/** Serves metadata as CloudStack's virtual router does. @throws {InputError} if it may not listen on the port */
export async function startFakeVirtualRouter(settings: object, port = METADATA_PORT): Promise<FakeVirtualRouter> {
  const requests: string[] = []
  const responses: Readonly<Record<string, string>> = {
    '/latest/user-data': JSON.stringify(settings),
    '/latest/meta-data/instance-id': 'verify-boot',
    '/latest/meta-data/public-keys': '',
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\/$/, '')
    requests.push(path)
    const body = responses[path]
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EACCES'
          ? 'an unprivileged user may not listen there, and this system does not allow unprivileged network namespaces (sysctl net.ipv4.ip_unprivileged_port_start=80 opens the port)'
          : error.message
      reject(new InputError(`the fake virtual router needs 127.0.0.1:${port}: ${why}`, { cause: error }))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
