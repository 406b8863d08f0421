import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/bosh-registry.js')

describe('the built registry', () => {
  let folder: string
  let registry: ChildProcess | undefined

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-main-'))
  })
  afterEach(async () => {
    registry?.kill('SIGKILL')
    await rm(folder, { recursive: true })
  })

  /** Starts it. @returns its port, and what waits for an event in its log */
  async function started() {
    const config = path.join(folder, 'registry.json')
    await writeFile(
      config,
      JSON.stringify({ http: { address: '127.0.0.1', port: 0, user: 'u', password: 'p' }, db: { adapter: 'memory' } }),
    )
    registry = spawn(process.execPath, [PROGRAM, '--config', config], { stdio: ['ignore', 'ignore', 'pipe'] })
    const ended = once(registry, 'exit')
    const lines = createInterface({ input: registry.stderr as NodeJS.ReadableStream })[Symbol.asyncIterator]()
    const logged = async (message: string): Promise<string> => {
      for (;;) {
        const { value, done } = await lines.next()
        if (done === true) throw new Error(`it ended without "${message}"`)
        if (value.includes(`"message":"${message}"`)) return value
      }
    }
    const port = Number(/:(\d+)"/.exec(await logged('listening'))?.[1])
    return { process: registry, port, logged, ended }
  }

  it('ends with 1 if its log file can never be written', async () => {
    const config = path.join(folder, 'registry.json')
    const logfile = path.join(folder, 'none', 'registry.log')
    await writeFile(config, JSON.stringify({ logfile, http: { user: 'u', password: 'p' }, db: { adapter: 'memory' } }))
    registry = spawn(process.execPath, [PROGRAM, '--config', config], { stdio: ['ignore', 'ignore', 'pipe'] })
    const [error, [exitCode]] = await Promise.all([text(registry.stderr as NodeJS.ReadableStream), once(registry, 'exit')])

    expect([exitCode, error]).toEqual([1, expect.stringContaining(`cannot start: logfile: "${logfile}" cannot be written: give the name`)])
  })

  it('ends with 0 by a signal', async () => {
    const { process: child, ended } = await started()

    child.kill('SIGINT')

    expect(await ended).toEqual([0, null])
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends at once by a second %s although a request is under way, with %d', async (signal, exitCode) => {
    const { process: child, port, logged, ended } = await started()
    const caller = connect(port, '127.0.0.1').on('error', () => undefined)
    caller.write(
      'PUT /instances/vm-1/settings HTTP/1.1\r\nHost: a\r\nAuthorization: Basic dTpw\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n',
    )
    // The server goes on to read a body that never comes.
    await once(caller, 'data')

    child.kill(signal)
    await logged('stopping')
    child.kill(signal)

    expect(await ended).toEqual([exitCode, null])
    caller.destroy()
  })
})
