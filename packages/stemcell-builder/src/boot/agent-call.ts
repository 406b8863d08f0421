import { request } from 'node:https'
import type { MbusLogin } from './boot-settings.ts'

const TRY_MS = 4_000

interface AgentAddress {
  readonly port: number
  readonly ca: string
  readonly login: MbusLogin
}

/** Asks the agent once, as a CLI does; undefined while nobody answers. */
export function callAgent({ port, ca, login }: AgentAddress, method: string): Promise<unknown> {
  const body = JSON.stringify({ method, arguments: [], reply_to: 'verify' })
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
  }
  return new Promise((resolve) => {
    // qemu takes connections before the guest listens: only an answer counts.
    const asking = request(
      { host: '127.0.0.1', port, path: '/agent', method: 'POST', headers, ca, agent: false, signal: AbortSignal.timeout(TRY_MS) },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        answer.once('end', () => resolve(valueIn(text))).once('error', () => resolve(undefined))
      },
    )
    asking.once('error', () => resolve(undefined)).end(body)
  })
}

function valueIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { readonly value?: unknown }).value
  } catch {
    // Half an answer of a service that is only starting.
    return undefined
  }
}
