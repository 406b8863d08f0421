import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'

import { built } from '../support/built-programs.ts'
import type { CloudState } from '../support/cloud.ts'
import { waitForFile } from '../support/wait-for-file.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'emulator-state-'))

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Started {
  readonly pid: number | undefined
  readonly endpoint: string
  readonly apiKey: string
  kill(signal: NodeJS.Signals): Promise<void>
}

const STATE = path.join(folder, 'state')

async function start(number: number): Promise<Started> {
  const ready = path.join(folder, `ready-${number}.json`)
  const words = ['--listen', '127.0.0.1:0', '--time-scale', '1000', '--state', STATE, '--ready-file', ready]
  const child = spawn(process.execPath, [built.emulator, ...words], { stdio: ['ignore', 'ignore', 'inherit'] })
  afterTest(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  await waitForFile(child, ready)
  const { endpoint, accounts } = JSON.parse(await readFile(ready, 'utf8')) as { endpoint: string; accounts: { user: { apiKey: string } } }
  return {
    pid: child.pid,
    endpoint,
    apiKey: accounts.user.apiKey,
    async kill(signal) {
      child.kill(signal)
      await ended
    },
  }
}

async function stateOf({ endpoint }: Started): Promise<CloudState> {
  return (await (await fetch(new URL('/_emulator/state', endpoint))).json()) as CloudState
}

describe('an emulator that keeps its state in a file', () => {
  it('is the only one with that file, until it is killed', async () => {
    const first = await start(0)
    const before = await readFile(STATE, 'utf8')
    const second = spawn(process.execPath, [built.emulator, '--listen', '127.0.0.1:0', '--state', STATE], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    afterTest(() => second.kill('SIGKILL'))
    const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')])
    const after = await readFile(STATE, 'utf8')
    await first.kill('SIGKILL')
    const next = await start(3)
    await next.kill('SIGTERM')

    expect([code, said]).toEqual([
      1,
      `cloudstack-emulator: the state file ${STATE} is in use by process ${first.pid}: end that emulator, or give another file with --state\n`,
    ])
    expect(after).toBe(before)
  })

  it('knows after a kill -9 what it had answered before, with the same ids and keys', async () => {
    const first = await start(1)
    const session = await login(first)
    await command(first, session, 'createSecurityGroup', { name: 'kept' })
    await command(first, session, 'createSecurityGroup', { name: 'gone' })
    await command(first, session, 'deleteSecurityGroup', { name: 'gone' })
    const before = await stateOf(first)

    await first.kill('SIGKILL')
    const second = await start(2)

    const after = await stateOf(second)
    await second.kill('SIGTERM')
    const names = (state: CloudState) => state['securityGroups']?.map(({ id, name, account }) => `${id} ${account} ${name}`).toSorted()
    expect(names(after)).toEqual(names(before))
    expect(after['securityGroups']?.map(({ name }) => name)).toContain('kept')
    expect(after['securityGroups']?.map(({ name }) => name)).not.toContain('gone')
    expect(second.apiKey).toBe(first.apiKey)
  })
})

interface Session {
  readonly cookie: string
  readonly key: string
}

async function login({ endpoint }: Started): Promise<Session> {
  const answer = await post(endpoint, { command: 'login', username: 'user', password: 'password', response: 'json' })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const { loginresponse } = (await answer.json()) as { loginresponse: { sessionkey: string } }
  return { cookie, key: loginresponse.sessionkey }
}

async function command({ endpoint }: Started, session: Session, name: string, parameters: Readonly<Record<string, string>>): Promise<void> {
  const answer = await post(endpoint, { command: name, response: 'json', sessionkey: session.key, ...parameters }, session.cookie)
  expect(answer.status).toBe(200)
}

function post(endpoint: string, parameters: Readonly<Record<string, string>>, cookie = ''): Promise<Response> {
  return fetch(endpoint, { method: 'POST', body: new URLSearchParams(parameters), headers: { cookie } })
}
