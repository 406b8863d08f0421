import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { createChildProcesses, runToEnd } from './child-processes.ts'
import { acceptDials, relay } from './doors.ts'
import type { InsideMessage, InsideRequest, RunResult, SpawnResult } from './protocol.ts'

/** Serves the requests of a stream until it ends. */
export async function serveInside(input: Readable, output: Writable): Promise<void> {
  const tell = (message: InsideMessage) => void output.write(`${JSON.stringify(message)}\n`)
  const processes = createChildProcesses((pid, exit) => tell({ event: 'exited', pid, exit }))

  async function carryOut(request: InsideRequest): Promise<RunResult | SpawnResult | null> {
    switch (request.method) {
      case 'run':
        return runToEnd(request.program, request.args, request.stdin, request.limitMs)
      case 'spawn':
        return { pid: await processes.start(request.program, request.args, request.log) }
      case 'kill':
        processes.kill(request.pid, request.signal)
        return null
      case 'relay':
        await relay(request.host, request.port, request.socket)
        return null
      case 'acceptDials':
        await acceptDials(request.socket)
        return null
    }
  }

  async function answer(request: InsideRequest): Promise<void> {
    try {
      tell({ event: 'answer', id: request.id, result: await carryOut(request) })
    } catch (error) {
      tell({ event: 'refusal', id: request.id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  tell({ event: 'ready' })
  for await (const line of createInterface({ input })) void answer(JSON.parse(line) as InsideRequest)
}
