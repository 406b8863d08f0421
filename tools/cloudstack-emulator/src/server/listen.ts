import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '../emulator.ts'
import { createApp } from './app.ts'

export interface RunningEmulator {
  /** `http://127.0.0.1:8080/client/api` */
  readonly endpoint: string
  close(): Promise<void>
}

/** Serves an emulator over HTTP. @param port 0 = any free port */
export async function listen(emulator: Emulator, host: string, port: number): Promise<RunningEmulator> {
  const server = createServer({ maxHeaderSize: 1024 * 1024 }, createApp(emulator))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const { port: taken } = server.address() as AddressInfo
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`
  emulator.cloud.uploadBase = base
  return { endpoint: `${base}/client/api`, close: () => closeServer(server) }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
