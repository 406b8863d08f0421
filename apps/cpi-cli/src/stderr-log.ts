import type { Log } from 'cpi-core'
import { oneLine } from './one-line.ts'
import type { Redact } from './redactor.ts'

/** The levels that BOSH_CPI_LOG_LEVEL may name, highest first (npm's); messages of a level behind it are not written. */
const LEVELS = ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly']

/**
 * One line per message on stderr, which `bosh task --cpi` shows; nothing ever goes to stdout. Written by hand: a library for logs takes
 * longer to load than a call takes.
 */
export function createStderrLog(label: string, redact: Redact, level = process.env['BOSH_CPI_LOG_LEVEL'] ?? 'info'): Log {
  const lowest = LEVELS.indexOf(LEVELS.includes(level) ? level : 'info')
  const at = (name: string) => (message: string) => {
    if (LEVELS.indexOf(name) > lowest) return
    const text = oneLine(redact(`[${label}] ${message}`))
    process.stderr.write(`${new Date().toISOString()} ${name.toUpperCase()} ${text}\n`)
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn') }
}
