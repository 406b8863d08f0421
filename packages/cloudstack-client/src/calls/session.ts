import type { ApiAnswer, Transport } from '../api/index.ts'
import type { SessionCredentials } from '../client.ts'
import { errorFromAnswer } from '../errors/from-answer.ts'
import { errorFromUnreadable } from '../errors/from-transport.ts'
import { formBody } from '../wire/form.ts'
import { readEnvelope } from '../wire/read-envelope.ts'
import type { Authentication } from './authentication.ts'
import type { Deadline } from './deadline.ts'

interface Session {
  readonly key: string
  readonly cookie: string
}

/**
 * Logs in with the first call, and again when the session has expired. Every request carries the session key both as a
 * parameter and as a cookie, which servers require by default (cloudstack-api.md a.5).
 */
export function sessionAuthentication(credentials: SessionCredentials, transport: Transport): Authentication {
  let current: Promise<Session> | undefined
  let key = ''

  async function login(deadline: Deadline): Promise<Session> {
    try {
      const session = sessionFrom(await transport.send({ body: loginBody(credentials), ...limits(deadline) }))
      key = session.key
      return session
    } catch (error) {
      current = undefined
      throw error
    }
  }

  return {
    authorise: async (parameters, deadline) => {
      current ??= login(deadline)
      const session = await current
      return { parameters: { ...parameters, sessionkey: session.key }, cookie: session.cookie }
    },
    secrets: () => [credentials.password, key],
    renew: () => {
      const had = current !== undefined
      current = undefined
      return had
    },
  }
}

function loginBody({ username, password, domain }: SessionCredentials): string {
  return formBody({ command: 'login', response: 'json', username, password, ...(domain === undefined ? {} : { domain }) })
}

function limits({ signal, remainingMs }: Deadline): { timeoutMs: number; signal?: AbortSignal } {
  return { timeoutMs: Math.max(1, remainingMs()), ...(signal === undefined ? {} : { signal }) }
}

function sessionFrom(answer: ApiAnswer): Session {
  const envelope = readEnvelope(answer)
  if (!envelope.readable) throw errorFromUnreadable('login', answer, envelope.start)
  const key = envelope.body['sessionkey']
  if (answer.status >= 300 || typeof key !== 'string')
    throw errorFromAnswer({ command: 'login', httpStatus: answer.status, body: envelope.body })
  return { key, cookie: (answer.cookies ?? []).map((line) => line.split(';')[0]).join('; ') }
}
