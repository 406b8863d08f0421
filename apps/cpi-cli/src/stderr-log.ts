import type { Log, LogFields } from 'cpi-core'
import { oneLine } from './one-line.ts'
import type { Redact } from './redactor.ts'

/** The levels that BOSH_CPI_LOG_LEVEL may name, highest first (npm's); messages of a level behind it are not written. */
const LEVELS = ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly']

export interface LogOptions {
  /** Lowest level that is written. */
  readonly level: string
  readonly format: 'text' | 'json'
}

/** Whose messages these are: id of the request and name of the method, or name of the program. */
export interface LogSource {
  readonly request?: string
  readonly method: string
}

/** Returns the level of the environment if it is one, else that of the configuration. */
export function levelFor(configured: string, named = process.env['BOSH_CPI_LOG_LEVEL']): string {
  return named !== undefined && LEVELS.includes(named) ? named : configured
}

/**
 * One line per message on stderr, which `bosh task --cpi` shows; nothing ever goes to stdout. A warning is written once, however often it
 * is given. Written by hand: a library for logs takes longer to load than a call takes.
 */
export function createStderrLog(source: LogSource, redact: Redact, { level, format }: LogOptions, write = writeToStderr): Log {
  const lowest = LEVELS.indexOf(level)
  const line = format === 'json' ? jsonLine : textLine
  const warned = new Set<string>()
  const at =
    (name: string) =>
    (message: string, fields: LogFields = {}) => {
      if (LEVELS.indexOf(name) > lowest) return
      write(`${line({ time: new Date().toISOString(), level: name, source, message, fields }, redact)}\n`)
    }
  const warn = at('warn')
  return {
    debug: at('debug'),
    info: at('info'),
    warn(message, fields) {
      if (warned.has(message)) return
      warned.add(message)
      warn(message, fields)
    },
  }
}

function writeToStderr(line: string): void {
  process.stderr.write(line)
}

interface Entry {
  readonly time: string
  readonly level: string
  readonly source: LogSource
  readonly message: string
  readonly fields: LogFields
}

function textLine({ time, level, source: { request, method }, message }: Entry, redact: Redact): string {
  const label = request === undefined ? method : `${request} ${method}`
  return `${time} ${level.toUpperCase()} ${oneLine(redact(`[${label}] ${message}`))}`
}

function jsonLine({ time, level, source, message, fields }: Entry, redact: Redact): string {
  // Before they are quoted: a secret that is quoted in a message already would be spelled in a way that nobody looks for.
  const cleaned = (_key: string, value: unknown) => (typeof value === 'string' ? redact(value) : value)
  return oneLine(JSON.stringify({ time, level, ...source, message, ...fields }, cleaned))
}
