import type { Flow, Line } from '../../src/conform/flow.ts'
import { type Answer, play as playOn, type SendOptions, type Server } from '../../src/conform/play.ts'
import { readBody, signedParameters } from '../../src/conform/wire-parameters.ts'
import type { Emulator } from '../../src/emulator.ts'
import { handle } from '../../src/wire/dispatch.ts'

const SECOND_MS = 1000

/** Plays a flow against an emulator in this process and returns its answers. */
export function play(emulator: Emulator, flow: Flow): Promise<readonly Line[]> {
  return playOn(serverOf(emulator), flow)
}

/** An emulator in this process, whose time advances whenever a job is waited for. */
export function serverOf(emulator: Emulator): Server {
  return {
    send: (command, parameters, options) => send(emulator, command, parameters, options),
    pause: async () => emulator.advanceMs(SECOND_MS),
  }
}

export async function send(
  emulator: Emulator,
  command: string,
  parameters: Readonly<Record<string, unknown>>,
  options: SendOptions,
): Promise<Answer> {
  const text = signedParameters(command, parameters, options, emulator.accounts[options.as ?? 'user']).toString()
  const get = options.method === 'GET'
  const answer = await handle(emulator.wire, {
    method: options.method ?? 'POST',
    query: get ? text : '',
    body: get ? '' : text,
    cookies: {},
  })
  return { status: answer.status, type: answer.contentType, body: readBody(answer.body) }
}
