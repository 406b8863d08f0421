import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createEmulator, createScaledClock, type Emulator } from 'cloudstack-emulator'

export interface ServedCloud {
  readonly emulator: Emulator
  /** Section `cloudstack` for a deployment in this cloud. */
  readonly properties: object
  close(): void
}

/** Serves the emulator on a loopback port. @param timeScale emulated seconds per real second */
export async function serveCloud(timeScale: number): Promise<ServedCloud> {
  const emulator = createEmulator({ clock: createScaledClock(timeScale) })
  const server = createServer(async (incoming, outgoing) => {
    const response = await emulator.transport.send({ body: await text(incoming), timeoutMs: 60_000 })
    outgoing.writeHead(response.status, { 'Content-Type': response.contentType }).end(response.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const keys = emulator.accounts['user']
  return {
    emulator,
    properties: {
      endpoint: `http://127.0.0.1:${port}/client/api`,
      api_key: keys?.apiKey,
      secret_access_key: keys?.secretKey,
      default_zone: 'zone-advanced',
    },
    close: () => void server.close().closeAllConnections(),
  }
}
