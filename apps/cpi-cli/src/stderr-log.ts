import type { Log } from 'cpi-core'
import winston from 'winston'
import { oneLine } from './one-line.ts'
import type { Redact } from './redactor.ts'

/** One line per message on stderr, which `bosh task --cpi` shows; nothing ever goes to stdout. */
export function createStderrLog(label: string, redact: Redact, level = process.env['BOSH_CPI_LOG_LEVEL'] ?? 'info'): Log {
  const line = winston.format.printf((entry) => {
    return `${String(entry['timestamp'])} ${entry.level.toUpperCase()} ${oneLine(redact(`[${label}] ${String(entry.message)}`))}`
  })
  const logger = winston.createLogger({
    level,
    format: winston.format.combine(winston.format.timestamp(), line),
    transports: [new winston.transports.Stream({ stream: process.stderr })],
  })
  return {
    debug: (message) => void logger.debug(message),
    info: (message) => void logger.info(message),
    warn: (message) => void logger.warn(message),
  }
}
