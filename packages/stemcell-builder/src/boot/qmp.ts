import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** qemu's control protocol. */
export interface Qmp {
  /** @throws {QmpError} for what qemu refuses, or if it ends first */
  execute(command: string, args?: Readonly<Record<string, unknown>>): Promise<void>
}

/** A command that qemu did not carry out, in its own words. */
export class QmpError extends Error {
  override readonly name = 'QmpError'
}

interface Message {
  readonly id?: number
  readonly error?: { readonly desc: string }
}

/** Speaks QMP on the streams of a qemu that was started with `-qmp stdio`. */
export function speakQmp(input: Writable, output: Readable): Qmp {
  const waiting = new Map<number, (problem: string | undefined) => void>()
  let lastId = 0
  let hasEnded = false
  createInterface({ input: output })
    .on('line', (line) => {
      const { id, error } = JSON.parse(line) as Message
      if (id === undefined) return
      waiting.get(id)?.(error?.desc)
      waiting.delete(id)
    })
    .once('close', () => {
      hasEnded = true
      for (const settle of waiting.values()) settle('qemu has ended')
      waiting.clear()
    })
  // A write to a qemu that has ended: what waits is settled by the end of its output.
  input.on('error', () => undefined)
  const send: Qmp['execute'] = (command, args = {}) =>
    new Promise((resolve, reject) => {
      if (hasEnded) return reject(new QmpError(`${command}: qemu has ended`))
      lastId += 1
      waiting.set(lastId, (problem) => (problem === undefined ? resolve() : reject(new QmpError(`${command}: ${problem}`))))
      input.write(`${JSON.stringify({ execute: command, arguments: args, id: lastId })}\n`)
    })
  let capable: Promise<void> | undefined
  return {
    async execute(command, args) {
      capable ??= send('qmp_capabilities')
      await capable
      await send(command, args)
    },
  }
}
