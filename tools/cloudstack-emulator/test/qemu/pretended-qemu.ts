import { once } from 'node:events'
import { appendFileSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { SpawnProgram } from '../../src/qemu/running-machine.ts'

export interface PretendedQemus {
  readonly spawn: SpawnProgram
  /** The arguments of each start, in order. */
  readonly starts: readonly (readonly string[])[]
  /** All commands, of all machines. */
  readonly commands: string[]
  /** Ends the machine that was started last, as a crash does. */
  crash(): void
}

/** Programs that speak like qemu at its control socket. @param answers a machine that does not listen if it is a text, which is its last words */
export function pretendedQemus({
  followsPowerdown = true,
  lastWords,
}: {
  followsPowerdown?: boolean
  lastWords?: string
} = {}): PretendedQemus {
  const starts: (readonly string[])[] = []
  const commands: string[] = []
  let crash: () => void = () => undefined

  const spawn: SpawnProgram = async (_program, args, { log }) => {
    starts.push(args)
    let end: () => void = () => undefined
    const exited = new Promise<void>((resolve) => {
      end = resolve
    })
    appendFileSync(log, lastWords ?? '')
    if (lastWords !== undefined) {
      end()
      return { exited, kill: async () => undefined }
    }
    const socketPath = /path=([^,]*)/.exec(args[args.indexOf('-chardev') + 1] ?? '')?.[1] ?? ''
    const sockets: Socket[] = []
    const server = createServer((socket) => {
      sockets.push(socket)
      createInterface({ input: socket }).on('line', (line) => {
        const { execute, id, arguments: given } = JSON.parse(line) as { execute: string; id: number; arguments: { id?: string } }
        commands.push(execute)
        socket.write(`${JSON.stringify({ return: {}, id })}\n`)
        if (execute === 'device_del') socket.write(`${JSON.stringify({ event: 'DEVICE_DELETED', data: { device: given.id } })}\n`)
        if (execute === 'system_powerdown' && followsPowerdown) die()
      })
    })
    server.listen(socketPath)
    await once(server, 'listening')
    const die = () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      rmSync(socketPath, { force: true })
      end()
    }
    crash = die
    return { exited, kill: async () => die() }
  }
  return { spawn, starts, commands, crash: () => crash() }
}
