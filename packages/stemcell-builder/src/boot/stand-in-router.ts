import { createServer } from 'node:http'
import { InputError } from '../input-error.ts'

export interface StandInRouter {
  /** Paths that the machine has asked for. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** The machine's router is the host for qemu, at the same port: the router's port of metadata is this one. */
export const METADATA_PORT = 80

/** Serves metadata as CloudStack's virtual router does. @throws {InputError} where port 80 is not to be had */
export async function startStandInRouter(settings: object): Promise<StandInRouter> {
  const asked: string[] = []
  const answers: Readonly<Record<string, string>> = {
    '/latest/user-data': JSON.stringify(settings),
    '/latest/meta-data/instance-id': 'verify-boot',
    '/latest/meta-data/public-keys': '',
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\/$/, '')
    asked.push(path)
    const answer = answers[path]
    response.writeHead(answer === undefined ? 404 : 200).end(answer)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EACCES'
          ? 'an ordinary user may not listen there, and this system gives no network namespaces to one (sysctl net.ipv4.ip_unprivileged_port_start=80 allows the port)'
          : error.message
      reject(new InputError(`the stand-in for the virtual router needs 127.0.0.1:${METADATA_PORT}: ${why}`, { cause: error }))
    })
    server.listen(METADATA_PORT, '127.0.0.1', resolve)
  })
  return {
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
