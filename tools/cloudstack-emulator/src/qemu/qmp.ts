import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** An event that qemu tells by itself. */
export interface QmpEvent {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
}

/** qemu's control socket, which serves one client at a time. */
export interface Qmp {
  /** @throws {QmpError} for what qemu refuses, {Error} if it has ended */
  execute(command: string, args?: Readonly<Record<string, unknown>>): Promise<unknown>
  /** Waits for an event. Ask for it before the command that leads to it. @throws {Error} after the limit, or if qemu has ended */
  event(wanted: (event: QmpEvent) => boolean, limitMs: number): Promise<QmpEvent>
  close(): void
}

/** A refusal by qemu, in its own words. */
export class QmpError extends Error {
  override readonly name = 'QmpError'
}

interface Message extends Partial<QmpEvent> {
  readonly QMP?: unknown
  readonly id?: number
  readonly return?: unknown
  readonly error?: { readonly desc: string }
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Connects to a qemu that listens. @throws {Error} if nothing listens there */
export async function connectQmp(path: string): Promise<Qmp> {
  const socket = connect(path)
  await once(socket, 'connect')
  const qmp = speakQmp(socket)
  await qmp.execute('qmp_capabilities')
  return qmp
}

function speakQmp(socket: Socket): Qmp {
  const answers = new Map<number, Waiting>()
  const listeners = new Set<{ readonly hear: (event: QmpEvent) => void; readonly reject: (error: Error) => void }>()
  let lastId = 0
  let gone: Error | undefined

  function hear(line: string): void {
    const message = JSON.parse(line) as Message
    if (message.event !== undefined) for (const { hear: tell } of listeners) tell({ event: message.event, data: message.data ?? {} })
    if (message.id === undefined) return
    const waiting = answers.get(message.id)
    answers.delete(message.id)
    if (message.error === undefined) waiting?.resolve(message.return)
    else waiting?.reject(new QmpError(message.error.desc))
  }

  function end(): void {
    gone = new Error('qemu has ended')
    for (const { reject } of [...answers.values(), ...listeners]) reject(gone)
    answers.clear()
    listeners.clear()
  }

  // A failed connection closes, which is what ends everything that waits. The lines fail as well.
  const ignore = () => undefined
  socket.on('error', ignore).once('close', end)
  createInterface({ input: socket }).on('line', hear).on('error', ignore)
  return {
    execute: (command, args = {}) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone)
        lastId += 1
        answers.set(lastId, { resolve, reject })
        socket.write(`${JSON.stringify({ execute: command, arguments: args, id: lastId })}\n`)
      }),
    event: (wanted, limitMs) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone)
        const settle = (act: () => void) => {
          clearTimeout(timer)
          listeners.delete(listener)
          act()
        }
        const listener = {
          hear: (event: QmpEvent) => {
            if (wanted(event)) settle(() => resolve(event))
          },
          reject: (error: Error) => settle(() => reject(error)),
        }
        const timer = setTimeout(() => listener.reject(new Error(`qemu told nothing within ${limitMs / 1000} s`)), limitMs)
        listeners.add(listener)
      }),
    close: () => void socket.destroy(),
  }
}
