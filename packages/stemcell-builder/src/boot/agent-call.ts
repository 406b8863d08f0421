import { request } from 'node:https'
import type { MbusLogin } from './boot-settings.ts'

/** Short, for calls that are repeated until an agent is up. */
const REQUEST_TIMEOUT_MS = 4_000

export interface AgentAddress {
  readonly port: number
  readonly ca: string
  readonly login: MbusLogin
}

/** An error that the agent returned instead of a value, in its own words. */
export class AgentError extends Error {
  override readonly name = 'AgentError'
}

/**
 * Calls a method of the agent once over HTTPS, as the bosh CLI does. Returns undefined while nothing answers.
 * @throws {AgentError} if the agent answers with an error
 */
export function callAgent(
  { port, ca, login }: AgentAddress,
  method: string,
  args: readonly unknown[] = [],
  timeoutMs: number = REQUEST_TIMEOUT_MS,
): Promise<unknown> {
  const body = JSON.stringify({ method, arguments: args, reply_to: 'verify' })
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
  }
  return new Promise((resolve, reject) => {
    // qemu accepts connections before the guest listens, so only a response counts.
    const asking = request({ host: '127.0.0.1', port, path: '/agent', method: 'POST', headers, ca, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer
        .once('end', () => {
          const { value, exception } = contentOf(text)
          if (exception === undefined) resolve(value)
          else reject(new AgentError(exception.message ?? text))
        })
        .once('error', () => resolve(undefined))
    })
    const timer = setTimeout(() => asking.destroy(), timeoutMs)
    asking
      .once('error', () => resolve(undefined))
      .once('close', () => {
        clearTimeout(timer)
        resolve(undefined)
      })
    asking.end(body)
  })
}

interface AgentAnswer {
  readonly value?: unknown
  readonly exception?: { readonly message?: string }
}

function contentOf(text: string): AgentAnswer {
  try {
    return JSON.parse(text) as AgentAnswer
  } catch {
    // A truncated response from a service that is still starting.
    return {}
  }
}
