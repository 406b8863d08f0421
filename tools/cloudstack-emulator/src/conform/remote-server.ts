import { setTimeout as delay } from 'node:timers/promises'
import { withinTimeLimit } from 'cloudstack-client'
import type { Server } from './play.ts'
import { type Keys, readBody, signedParameters } from './wire-parameters.ts'

const POLL_MS = 500
const TIMEOUT_MS = 300_000

/** A CloudStack at an endpoint such as `http://192.0.2.10:8080/client/api`, with the keys of its accounts by the names that flows use. */
export function remoteServer(endpoint: string, accounts: Readonly<Record<string, Keys>>): Server {
  return {
    async send(command, parameters, options) {
      const text = signedParameters(command, parameters, options, accounts[options.as ?? 'user']).toString()
      const get = options.method === 'GET'
      return withinTimeLimit(TIMEOUT_MS, undefined, async (signal) => {
        const answer = await fetch(get ? `${endpoint}?${text}` : endpoint, {
          method: options.method ?? 'POST',
          signal,
          ...(get ? {} : { body: text, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
        })
        return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: readBody(await answer.text()) }
      })
    },
    pause: () => delay(POLL_MS),
  }
}
