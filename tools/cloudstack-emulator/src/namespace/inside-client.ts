import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { EndingSignal, InsideMessage, InsideRequest, ProcessExit, RunResult, SpawnResult } from './protocol.ts'

const SHORT_COMMAND_LIMIT_MS = 60_000

/** A process inside the namespace. */
export interface InsideProcess {
  /** Its id inside the namespace, which is another one outside. */
  readonly pid: number
  readonly exited: Promise<ProcessExit>
  kill(signal: EndingSignal): Promise<void>
}

/** A user, network and process namespace in which programs run as its root. */
export interface Inside {
  /** Runs a short command to its end, whatever its exit code. @throws {Error} if it cannot be started or hangs */
  run(program: string, args: readonly string[], stdin?: string): Promise<RunResult>
  /** Starts a process whose output goes into the file `log`. @throws {Error} if it cannot be started */
  spawn(program: string, args: readonly string[], options: { readonly log: string }): Promise<InsideProcess>
  /** Passes connections to an address inside on to a Unix socket outside. @throws {Error} if it cannot listen there */
  relay(address: { readonly host: string; readonly port: number }, socket: string): Promise<void>
  /** Makes `dial` possible by a Unix socket at this path. @throws {Error} if it cannot be made */
  acceptDials(socket: string): Promise<void>
  /** Ends the namespace and everything in it. */
  close(): Promise<void>
}

/** What is still expected of the program at the other end of the streams. */
interface Expectations {
  readonly answers: Map<number, { resolve(result: unknown): void; reject(error: Error): void }>
  readonly exits: Map<number, (exit: ProcessExit) => void>
  /** Ends that were told before anybody asked for them: a process may end before its start is answered. */
  readonly earlyExits: Map<number, ProcessExit>
}

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never

/**
 * The client of `serveInside`, over a pair of streams. Resolves once the other end is ready.
 * @param end called by `close`; resolves when everything has ended
 * @param describeEnd why the other end is gone, for the errors of what was still expected
 */
export async function connectInside(
  { input, output }: { readonly input: Writable; readonly output: Readable },
  end: () => Promise<void>,
  describeEnd: () => Promise<string>,
): Promise<Inside> {
  const expected: Expectations = { answers: new Map(), exits: new Map(), earlyExits: new Map() }
  let lastId = 0
  let gone: Error | undefined
  const ask = (request: WithoutId<InsideRequest>) =>
    new Promise<unknown>((resolve, reject) => {
      if (gone !== undefined) {
        reject(gone)
        return
      }
      lastId += 1
      expected.answers.set(lastId, { resolve, reject })
      input.write(`${JSON.stringify({ id: lastId, ...request })}\n`)
    })
  // A write to a program that is gone fails; its end is told by its output.
  input.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: output })
    lines.on('line', (line) => {
      const message = JSON.parse(line) as InsideMessage
      if (message.event === 'ready') resolve()
      else settle(expected, message)
    })
    lines.once('close', () => {
      void describeEnd().then((reason) => {
        gone = new Error(reason)
        reject(gone)
        for (const { reject: fail } of expected.answers.values()) fail(gone)
        for (const exited of expected.exits.values()) exited({ signal: 'SIGKILL' })
      })
    })
  })
  return {
    run: async (program, args, stdin = '') =>
      (await ask({ method: 'run', program, args, stdin, limitMs: SHORT_COMMAND_LIMIT_MS })) as RunResult,
    async spawn(program, args, { log }) {
      const { pid } = (await ask({ method: 'spawn', program, args, log })) as SpawnResult
      return { pid, exited: exitOf(expected, pid), kill: async (signal) => void (await ask({ method: 'kill', pid, signal })) }
    },
    relay: async (address, socket) => void (await ask({ method: 'relay', ...address, socket })),
    acceptDials: async (socket) => void (await ask({ method: 'acceptDials', socket })),
    close: end,
  }
}

function settle({ answers, exits, earlyExits }: Expectations, message: Exclude<InsideMessage, { readonly event: 'ready' }>): void {
  if (message.event === 'exited') {
    const exited = exits.get(message.pid)
    if (exited === undefined) earlyExits.set(message.pid, message.exit)
    else exited(message.exit)
    exits.delete(message.pid)
    return
  }
  const waiting = answers.get(message.id)
  answers.delete(message.id)
  if (message.event === 'answer') waiting?.resolve(message.result)
  else waiting?.reject(new Error(message.message))
}

function exitOf({ exits, earlyExits }: Expectations, pid: number): Promise<ProcessExit> {
  const early = earlyExits.get(pid)
  earlyExits.delete(pid)
  if (early !== undefined) return Promise.resolve(early)
  return new Promise((resolve) => exits.set(pid, resolve))
}
