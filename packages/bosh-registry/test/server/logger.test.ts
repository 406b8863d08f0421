import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { createLog, logLine, printable } from '../../src/server/logger.ts'

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

describe('a line of the log', () => {
  it('is one line of JSON, whatever the texts in it', () => {
    const text = 'a\n2026-01-01 forged\r\u001b[2K\u009b2K\u2028b\u202ec'

    const line = logLine({ message: 'request', path: text })

    expect(line.slice(0, -1)).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(line)).toEqual({ message: 'request', path: text })
  })

  it('is safe for a terminal as a text, too', () => {
    expect(printable('row "é\n\u001b[2K\u009b\u202e"')).toBe('row "é\\u000a\\u001b[2K\\u009b\\u202e"')
  })
})

describe('a log on standard error', () => {
  it('drops lines that nobody takes rather than fill the memory, and says how many', async () => {
    const stderr = new PassThrough()
    const log = createLog({ loglevel: 'info' }, { stderr })
    const long = 'x'.repeat(600_000)
    for (const message of [long, long, 'dropped', 'dropped']) {
      log.info(message)
      await turn()
    }

    let text = ''
    stderr.on('data', (chunk) => {
      text += String(chunk)
    })
    await once(stderr, 'drain')
    log.info('taken')
    while (!text.includes('"taken"')) await turn()

    expect(text).not.toContain('"dropped"')
    expect(text.trimEnd().split('\n').slice(2)).toEqual([
      expect.stringContaining('"lines of the log are missing here","lines":2'),
      expect.stringContaining('"taken"'),
    ])
  })

  it('does not end the registry when its reader has gone away', async () => {
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done(new Error('write EPIPE')) })
    const log = createLog({ loglevel: 'info' }, { stderr })

    log.info('request')
    await turn()
    log.info('request')
    await turn()

    expect(stderr.errored).toEqual(new Error('write EPIPE'))
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

    const log = createLog({ loglevel: 'info', logfile: path.join(folder, 'none', 'registry.log') }, { stderr })
    log.info('request')
    while (said.length === 0) await turn()
    log.info('request')
    await turn()

    expect(said).toEqual([expect.stringMatching(/the log cannot be written.*ENOENT/)])
  })

  it('is written again once it can be, and says that lines are missing', async () => {
    let nowMs = 0
    const stderr = new PassThrough()
    const later = path.join(folder, 'later')
    logfile = path.join(later, 'registry.log')
    const log = createLog({ loglevel: 'info', logfile }, { stderr, nowMs: () => nowMs })
    log.info('written to a folder that does not exist')
    await once(stderr, 'data')
    log.info('not tried')
    await turn()

    await mkdir(later)
    nowMs = 60_000
    log.info('here again')

    expect(await linesOf()).toMatchObject([{ message: 'lines of the log are missing here', lines: 1 }, { message: 'here again' }])
  })
})
