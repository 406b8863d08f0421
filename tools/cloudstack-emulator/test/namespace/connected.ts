import { PassThrough } from 'node:stream'
import { connectInside, type Inside } from '../../src/namespace/inside-client.ts'
import { serveInside } from '../../src/namespace/serve-inside.ts'

/** The client and the program of a namespace, in this process and without a namespace. */
export async function connected(): Promise<Inside> {
  const requests = new PassThrough()
  const messages = new PassThrough()
  const served = serveInside(requests, messages).then(() => messages.end())
  const end = async () => {
    requests.end()
    await served
  }
  return connectInside({ input: requests, output: messages }, end, async () => 'the namespace has ended')
}
