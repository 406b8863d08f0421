import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator, createScaledClock, type Emulator } from 'cloudstack-emulator'

export interface ServedEmulator {
  readonly emulator: Emulator
  readonly endpoint: string
  /** The cloudstack section of a config file for an account. */
  settings(account?: string): object
  close(): Promise<void>
}

/** An emulator behind a socket of the loopback interface. @param timeScale emulated seconds in a real one @param heard gets each request before it is carried out */
export async function serveEmulator(timeScale: number, heard: (body: string) => void = () => undefined): Promise<ServedEmulator> {
  const emulator = createEmulator({ clock: createScaledClock(timeScale) })
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      heard(body)
      emulator.transport.send({ body, timeoutMs: 60_000 }).then(
        (answer) => outgoing.writeHead(answer.status, { 'Content-Type': answer.contentType }).end(answer.body),
        () => outgoing.destroy(),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/api`
  return {
    emulator,
    endpoint,
    settings(account = 'user') {
      const keys = emulator.accounts[account]
      return { endpoint, api_key: keys?.apiKey, secret_access_key: keys?.secretKey }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
