import { createLogger, format, type Logger, transports } from 'winston'
import type { RegistryConfig } from '../config/schema.ts'

/** Creates a logger that writes one JSON line per event, to the log file if there is one, else to standard error. */
export function createLog({ loglevel, logfile }: Pick<RegistryConfig, 'loglevel' | 'logfile'>): Logger {
  const transport =
    logfile === undefined
      ? new transports.Stream({ stream: process.stderr })
      : new transports.File({ filename: logfile, options: { flags: 'a' } })
  return createLogger({ level: loglevel, format: format.combine(format.timestamp(), format.json()), transports: [transport] })
}
