import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerCall } from '../src/answer-call.ts'
import { cloudConfig, request, writeConfig } from './support/run-cpi.ts'

const HEARD = ['beforeExit', 'uncaughtException', 'unhandledRejection'] as const

describe('a call whose end nobody sees', () => {
  let silent: Server
  let config: string
  let abort: AbortController
  let listeners: ReadonlyMap<string, readonly unknown[]>

  beforeEach(async () => {
    listeners = new Map(HEARD.map((name) => [name, process.listeners(name as 'beforeExit')]))
    silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/client/api`
    config = await writeConfig(cloudConfig({ endpoint, api_key: 'an-api-key', secret_access_key: 'a-secret-key' }))
    abort = new AbortController()
  })

  afterEach(async () => {
    abort.abort(new Error('the test is over'))
    for (const name of HEARD)
      for (const listener of process.listeners(name as 'beforeExit'))
        if (listeners.get(name)?.includes(listener) !== true) process.off(name, listener)
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  })

  /** Makes a call that its server never answers, and lets something happen meanwhile. */
  async function messageAfter(happen: () => void, tooLate = new Promise<void>(() => undefined)): Promise<string | undefined> {
    const asked = new Promise((resolve) => silent.once('request', resolve))
    const answer = answerCall(request('has_vm', ['vm-1']), config, { signal: abort.signal, tooLate })
    await asked
    happen()
    return (await answer).error?.message
  }

  it('is answered when the time for undoing it is over', async () => {
    let end: () => void = () => undefined
    const tooLate = new Promise<void>((resolve) => {
      end = resolve
    })

    expect(await messageAfter(() => end(), tooLate)).toMatch(/could not undo everything in time: see "cpi orphans"/)
  })

  it.each<[(typeof HEARD)[number], RegExp]>([
    ['beforeExit', /the call waited for something that can never happen/],
    ['uncaughtException', /a failure outside/],
    ['unhandledRejection', /a failure outside/],
  ])('is answered after %s, without a secret', async (name, message) => {
    const text = await messageAfter(() => void process.emit(name as 'uncaughtException', new Error('a failure outside: a-secret-key')))

    expect(text).toMatch(message)
    expect(text).not.toContain('a-secret-key')
  })
})
