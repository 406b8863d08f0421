import { createRedactor } from '../src/redactor.ts'
import { createStderrLog, type LogOptions, levelFor } from '../src/stderr-log.ts'

const SOURCE = { request: 'cpi-1', method: 'has_vm' }

/** Returns what is written meanwhile, by line. */
function written(options: Partial<LogOptions>, act: (log: ReturnType<typeof createStderrLog>) => void): readonly string[] {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line.trimEnd())
  act(createStderrLog(SOURCE, createRedactor(['planted "secret"']), { level: 'info', format: 'text', ...options }, write))
  return lines
}

describe('the log of a call', () => {
  it.each([
    ['error', []],
    ['warn', ['WARN']],
    ['info', ['INFO', 'WARN']],
    ['debug', ['DEBUG', 'INFO', 'WARN']],
  ])('on level %s has %j', (level, names) => {
    const lines = written({ level }, (log) => {
      log.debug('a')
      log.info('b')
      log.warn('c')
    })

    expect(lines.map((line) => line.split(' ')[1])).toEqual(names)
  })

  it('gives a warning once', () => {
    const lines = written({}, (log) => {
      log.warn('slow')
      log.warn('slow')
      log.warn('slower')
    })

    expect(lines.map((line) => line.split('] ')[1])).toEqual(['slow', 'slower'])
  })

  it('in JSON has the same text, and what it is about as keys of their own', () => {
    const [line = ''] = written({ format: 'json' }, (log) =>
      log.info('listZones -> ok\nin 5 ms', { command: 'listZones', duration_ms: 5, job_id: undefined }),
    )

    expect(JSON.parse(line)).toEqual({
      time: expect.stringMatching(/^\d{4}-/),
      level: 'info',
      ...SOURCE,
      message: 'listZones -> ok\nin 5 ms',
      command: 'listZones',
      duration_ms: 5,
    })
  })

  it('in JSON holds no secrets either, and is one line of JSON whatever it holds', () => {
    const [line = ''] = written({ format: 'json' }, (log) => {
      const quoted = JSON.stringify({ password: 'planted "secret"' })
      log.info(`planted "secret" ${quoted} \u2028 \u009b`, { command: 'planted "secret"' })
    })

    expect(line).not.toContain('planted')
    expect(JSON.parse(line)).toMatchObject({ command: '[redacted]', message: expect.stringContaining('[redacted]') })
  })
})

describe('the level', () => {
  it.each([
    ['warn', undefined, 'warn'],
    ['warn', 'debug', 'debug'],
    ['warn', 'loud', 'warn'],
  ])('of %s in the configuration and %s in the environment is %s', (configured, named, level) => {
    expect(levelFor(configured, named)).toBe(level)
  })
})
