import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterTest } from 'workspace/after-test'
import { connectQmp } from '../../src/qemu/qmp.ts'

interface Sent {
  readonly execute: string
  readonly id: number
}

const opened: { readonly server: Server; readonly folder: string }[] = []

afterEach(async () => {
  for (const { server, folder } of opened.splice(0)) {
    server.close()
    rmSync(folder, { recursive: true })
  }
})

/** Something that speaks like qemu: it answers each command as the test says. */
async function speaking(answer: (sent: Sent, socket: Socket) => object | undefined): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'qmp-'))
  const socketPath = path.join(folder, 'qmp')
  const server = createServer((socket) => {
    socket.write(`${JSON.stringify({ QMP: { version: {}, capabilities: [] } })}\r\n`)
    createInterface({ input: socket }).on('line', (line) => {
      const sent = JSON.parse(line) as Sent
      const content = sent.execute === 'qmp_capabilities' ? { return: {} } : answer(sent, socket)
      if (content !== undefined) socket.write(`${JSON.stringify({ ...content, id: sent.id })}\r\n`)
    })
  })
  server.listen(socketPath)
  await once(server, 'listening')
  opened.push({ server, folder })
  return socketPath
}

describe("qemu's control socket", () => {
  it('answers commands', async () => {
    const qmp = await connectQmp(await speaking(() => ({ return: { status: 'running' } })))
    afterTest(qmp.close)

    expect(await qmp.execute('query-status')).toEqual({ status: 'running' })
  })

  it('refuses in its own words', async () => {
    const qmp = await connectQmp(await speaking(() => ({ error: { class: 'GenericError', desc: 'no such device' } })))
    afterTest(qmp.close)

    await expect(qmp.execute('device_del')).rejects.toMatchObject({ name: 'QmpError', message: 'no such device' })
  })

  it('tells events', async () => {
    const path = await speaking((_sent, socket) => {
      socket.write(`${JSON.stringify({ event: 'SHUTDOWN', data: { guest: true } })}\r\n`)
      return { return: {} }
    })
    const qmp = await connectQmp(path)
    afterTest(qmp.close)
    const event = qmp.event(({ event: name }) => name === 'SHUTDOWN', 60_000)

    await qmp.execute('system_powerdown')

    expect(await event).toEqual({ event: 'SHUTDOWN', data: { guest: true } })
  })

  it('ends a wait for an event after its limit', async () => {
    const qmp = await connectQmp(await speaking(() => undefined))
    afterTest(qmp.close)

    await expect(qmp.event(() => true, 1)).rejects.toThrow('qemu told nothing within 0.001 s')
  })

  it('survives a qemu that is killed before it has read a command', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'qmp-'))
    // What is sent stays unread in the kernel, which answers the end of the socket with ECONNRESET.
    const server = createServer({ pauseOnConnect: true }, (socket) => void setTimeout(() => socket.destroy(), 20))
    server.listen(path.join(folder, 'qmp'))
    await once(server, 'listening')
    opened.push({ server, folder })

    await expect(connectQmp(path.join(folder, 'qmp'))).rejects.toThrow('qemu has ended')
  })

  it('fails everything that waits when qemu ends', async () => {
    const qmp = await connectQmp(await speaking((_sent, socket) => void socket.destroy()))
    afterTest(qmp.close)
    const event = qmp.event(() => true, 60_000)

    await expect(Promise.all([qmp.execute('quit'), event])).rejects.toThrow('qemu has ended')
    await expect(event).rejects.toThrow('qemu has ended')
    await expect(qmp.execute('query-status')).rejects.toThrow('qemu has ended')
  })
})
