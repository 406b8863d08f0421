import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DatabaseConfig } from '../../src/config/schema.ts'

type ServerConfig = Extract<DatabaseConfig, { adapter: 'postgres' | 'mysql2' }>

/** PostgreSQL's clients are given the folder of this socket only. */
const POSTGRES_SOCKET = '.s.PGSQL.5432'

/** A way to a database server that can fall silent, as when the server loses its power: connections stay open, and nothing arrives. */
export interface FreezingProxy {
  /** The `db` section that leads through it. */
  readonly config: ServerConfig
  /** Connections that exist are silent from now on; new ones work. */
  freeze(): void
  close(): Promise<void>
}

export async function startFreezingProxy(config: ServerConfig): Promise<FreezingProxy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'proxy-'))
  const address = path.join(folder, POSTGRES_SOCKET)
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(socketOf(config))
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one))
      one.pipe(other)
    }
  })
  await once(proxy.listen(address), 'listening')
  return {
    config: through(config, folder, address),
    freeze() {
      for (const socket of sockets) socket.unpipe().pause()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
      await rm(folder, { recursive: true })
    },
  }
}

function socketOf(config: ServerConfig): string {
  if (config.adapter === 'postgres') return path.join(config.host ?? '', POSTGRES_SOCKET)
  return new URL(config.url ?? '').searchParams.get('socketPath') ?? ''
}

function through(config: ServerConfig, folder: string, address: string): ServerConfig {
  if (config.adapter === 'postgres') return { ...config, host: folder }
  const url = new URL(config.url ?? '')
  url.searchParams.set('socketPath', address)
  return { ...config, url: url.href }
}
