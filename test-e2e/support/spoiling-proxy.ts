import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleepMs } from 'node:timers/promises'

/** What becomes of the first request with a command: its answer is lost, and the server does the work at once, later, or never. */
export interface Spoiling {
  readonly command: string
  readonly answer: 502 | 503 | 504 | 'reset'
  readonly work: 'at once' | 'later' | 'never'
}

export interface SpoilingProxy {
  readonly endpoint: string
  /** Resolves when the server has done what the proxy did not wait for. @returns whether there was a request to spoil */
  settled(): Promise<boolean>
  close(): Promise<void>
}

/** Longer than a look takes, shorter than the patience of the CPI under test. */
const LATER_MS = 1000

/** A proxy in front of an endpoint that loses one answer and passes on everything else. */
export async function startSpoilingProxy(endpoint: string, { command, answer, work }: Spoiling): Promise<SpoilingProxy> {
  let spoilt: Promise<unknown> | undefined
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy())
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    if (spoilt !== undefined || new URLSearchParams(body).get('command') !== command) return passOn(endpoint, body, response)
    spoilt = doWork(endpoint, body, work)
    if (work === 'at once') await spoilt
    if (answer === 'reset') request.socket.destroy()
    else response.writeHead(answer, { 'Content-Type': 'text/html' }).end(`<html><h1>${answer} by a proxy</h1></html>`)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(endpoint).pathname}`,
    settled: async () => {
      await spoilt
      return spoilt !== undefined
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function passOn(endpoint: string, body: string, response: ServerResponse): Promise<void> {
  const answer = await forward(endpoint, body)
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' }).end(await answer.text())
}

async function doWork(endpoint: string, body: string, work: Spoiling['work']): Promise<void> {
  if (work === 'never') return
  if (work === 'later') await sleepMs(LATER_MS)
  await (await forward(endpoint, body)).text()
}

async function forward(endpoint: string, body: string): Promise<Response> {
  return fetch(endpoint, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })
}
