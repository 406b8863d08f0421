import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { createLog, logLine } from '../../src/server/logger.ts'

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

describe('a line of the log', () => {
  it('is one line of JSON, whatever the texts in it', () => {
    const text = 'a\n2026-01-01 forged\r\u001b[2K\u009b2K\u2028b\u202ec'

    const line = logLine({ message: 'request', path: text })

    expect(line.slice(0, -1)).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(line)).toEqual({ message: 'request', path: text })
  })
})

describe('a log file', () => {
  let folder: string
  let logfile: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'log-'))
    logfile = path.join(folder, 'registry.log')
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function linesOf(): Promise<readonly object[]> {
    for (;;) {
      await turn()
      const text = await readFile(logfile, 'utf8').catch(() => '')
      if (text !== '')
        return text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as object)
    }
  }

  it('gets one line per event with level and time, and only its owner may read it', async () => {
    const log = createLog({ loglevel: 'info', logfile })

    log.info('request', { status: 200 })
    log.error('request failed')

    expect(await linesOf()).toEqual([
      { level: 'info', message: 'request', status: 200, timestamp: expect.stringMatching(/^\d{4}-.*Z$/) },
      { level: 'error', message: 'request failed', timestamp: expect.any(String) },
    ])
    expect((await stat(logfile)).mode & 0o777).toBe(0o600)
  })

  it.each(['warn', 'error'] as const)('gets no requests at level %s', async (loglevel) => {
    const log = createLog({ loglevel, logfile })

    log.info('request')
    log.error('request failed')

    expect(await linesOf()).toMatchObject([{ message: 'request failed' }])
  })

  it('that cannot be written does not end the process', async () => {
    const said: string[] = []
    const stderr = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        said.push(chunk.toString())
        done()
      },
    })

    const log = createLog({ loglevel: 'info', logfile: path.join(folder, 'none', 'registry.log') }, stderr)
    log.info('request')
    while (said.length === 0) await turn()
    log.info('request')
    await turn()

    expect(said).toEqual([expect.stringMatching(/the log cannot be written.*ENOENT/)])
  })
})
