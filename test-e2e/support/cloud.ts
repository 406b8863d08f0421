import { type ChildProcess, spawn } from 'node:child_process'

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { built } from './built-programs.ts'
import { waitForFile } from './wait-for-file.ts'

export interface Account {
  readonly apiKey: string
  readonly secretKey: string
}

export type AccountName = 'admin' | 'user' | 'other' | 'limited'

export interface JournalEntry {
  readonly number: number
  readonly account: string
  readonly command: string
  readonly params: Readonly<Record<string, string>>
  readonly status: number
  readonly errorCode?: number
  readonly jobId?: string
  readonly jobMs?: number
  readonly durationMs: number
}

export interface CloudObject {
  readonly id: string
  readonly name: string
  readonly state?: string
  readonly account?: string
}

export type CloudState = Readonly<Record<string, readonly CloudObject[]>>

export interface Fault {
  readonly command: string
  readonly nth: number
  readonly phase: 'before' | 'after' | 'job'
  readonly kind: 'error' | 'drop' | 'delay' | 'garbage'
  readonly code?: number
  readonly text?: string
  readonly delayMs?: number
}

/** An emulated CloudStack in a separate process, accessed over HTTP only. */
export interface Cloud {
  /** Number of its process. */
  readonly pid: number
  readonly endpoint: string
  readonly accounts: Readonly<Record<AccountName, Account>>
  /** Where guests reach the API, if machines run. */
  readonly guestEndpoint?: string
  journal(since?: number): Promise<readonly JournalEntry[]>
  state(): Promise<CloudState>
  reset(): Promise<void>
  fail(...faults: readonly Fault[]): Promise<void>
  /** Faults that no call has met yet. */
  pending(): Promise<readonly Fault[]>
  heal(): Promise<void>
  advance(seconds: number): Promise<void>
  /** The user data that the guest reads from its virtual router. */
  userData(vmId: string): Promise<string>
  stop(): Promise<void>
  /** Ends it with SIGKILL. */
  kill(): Promise<void>
}

export interface CloudOptions {
  /** Emulated seconds per real second. */
  readonly timeScale?: number
  readonly arguments?: readonly string[]
  readonly startTimeoutMs?: number
}

export async function startCloud({ timeScale = 200, arguments: more = [], startTimeoutMs }: CloudOptions = {}): Promise<Cloud> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cloudstack-'))
  const readyFile = path.join(folder, 'ready.json')
  const emulator = spawn(
    process.execPath,
    [built.emulator, '--listen', '127.0.0.1:0', '--time-scale', String(timeScale), '--ready-file', readyFile, ...more],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const endWithThis = (): void => void emulator.kill('SIGTERM')
  process.once('exit', endWithThis)
  // It says what stopped it; whoever stops it here knows.
  emulator.stderr.on('data', (text: Buffer) => {
    if (!text.includes('stopped by SIGTERM')) process.stderr.write(text)
  })
  const ended = new Promise<void>((resolve) => emulator.once('exit', () => resolve()))
  const ready = await readyOf(emulator, readyFile, startTimeoutMs)
  const own = ownApi(ready.endpoint)
  async function end(signal: NodeJS.Signals): Promise<void> {
    process.removeListener('exit', endWithThis)
    emulator.kill(signal)
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return {
    pid: emulator.pid ?? 0,
    ...ready,
    ...own,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

type Ready = Pick<Cloud, 'endpoint' | 'accounts' | 'guestEndpoint'>

async function readyOf(emulator: ChildProcess, readyFile: string, timeoutMs?: number): Promise<Ready> {
  await waitForFile(emulator, readyFile, timeoutMs)
  const { endpoint, accounts, guestEndpoint } = JSON.parse(await readFile(readyFile, 'utf8')) as Ready
  return { endpoint, accounts, ...(guestEndpoint === undefined ? {} : { guestEndpoint }) }
}

function ownApi(endpoint: string): Omit<Cloud, 'pid' | keyof Ready | 'stop' | 'kill'> {
  async function call(method: string, name: string, body?: unknown): Promise<Response> {
    const answer = await fetch(new URL(`/_emulator/${name}`, endpoint), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!answer.ok) throw new Error(`${method} /_emulator/${name}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  return {
    journal: async (since) =>
      (await call('GET', since === undefined ? 'journal' : `journal?since=${since}`)).json() as Promise<JournalEntry[]>,
    state: async () => (await call('GET', 'state')).json() as Promise<CloudState>,
    reset: async () => void (await call('POST', 'reset')),
    fail: async (...faults) => void (await call('POST', 'faults', faults)),
    pending: async () => (await call('GET', 'faults')).json() as Promise<Fault[]>,
    heal: async () => void (await call('DELETE', 'faults')),
    advance: async (advanceSeconds) => void (await call('POST', 'clock', { advanceSeconds })),
    userData: async (vmId) => (await call('GET', `vms/${vmId}/latest/user-data`)).text(),
  }
}
