import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '../emulator.ts'
import { createApp } from './app.ts'
import { closeServer } from './unix-socket.ts'

export interface RunningEmulator {
  /** `http://127.0.0.1:8080/client/api` */
  readonly endpoint: string
  close(): Promise<void>
}

/** A call by GET has all its parameters in the request line. */
export const HTTP_OPTIONS = { maxHeaderSize: 1024 * 1024 }

/** Serves an emulator over HTTP. @param port 0 = any free port */
export async function listen(emulator: Emulator, host: string, port: number): Promise<RunningEmulator> {
  const server = createServer(HTTP_OPTIONS, createApp(emulator))
  // A client that ends its side of the connection with its request still gets the answer. Node's types and pages do not have the property.
  Object.assign(server, { httpAllowHalfOpen: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const { port: taken } = server.address() as AddressInfo
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`
  emulator.cloud.uploadBase = base
  return { endpoint: `${base}/client/api`, close: () => closeServer(server) }
}
