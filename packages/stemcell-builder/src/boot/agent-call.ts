import { request } from 'node:https'
import type { MbusLogin } from './boot-settings.ts'

const REQUEST_TIMEOUT_MS = 4_000

interface AgentAddress {
  readonly port: number
  readonly ca: string
  readonly login: MbusLogin
}

/** Calls a method of the agent once over HTTPS, as the bosh CLI does. Returns undefined while nothing answers. */
export function callAgent({ port, ca, login }: AgentAddress, method: string): Promise<unknown> {
  const body = JSON.stringify({ method, arguments: [], reply_to: 'verify' })
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
  }
  return new Promise((resolve) => {
    // qemu accepts connections before the guest listens, so only a response counts.
    const asking = request({ host: '127.0.0.1', port, path: '/agent', method: 'POST', headers, ca, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.once('end', () => resolve(valueIn(text))).once('error', () => resolve(undefined))
    })
    const timer = setTimeout(() => asking.destroy(), REQUEST_TIMEOUT_MS)
    asking
      .once('error', () => resolve(undefined))
      .once('close', () => {
        clearTimeout(timer)
        resolve(undefined)
      })
    asking.end(body)
  })
}

function valueIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { readonly value?: unknown }).value
  } catch {
    // A truncated response from a service that is still starting.
    return undefined
  }
}
