import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import type { RegistryConfig } from '../config/schema.ts'
import type { Log } from '../log.ts'

/** Characters that JSON leaves as they are, but that end a line, control a terminal or reverse the direction of text. */
const DISRUPTIVE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/**
 * Creates a log of one JSON line per event, in the log file if there is one, else on standard error. The lines of one turn of the event loop
 * are written together: a line per request through a library for logs took a tenth of a request's time.
 */
export function createLog({ loglevel, logfile }: Pick<RegistryConfig, 'loglevel' | 'logfile'>, stderr: Writable = process.stderr): Log {
  const write = lineWriter(logfile === undefined ? stderr : openLogFile(logfile, stderr))
  const line = (level: string, message: string, details: object = {}) =>
    write(logLine({ level, message, ...details, timestamp: new Date().toISOString() }))
  const isQuiet = loglevel === 'warn' || loglevel === 'error'
  return {
    info: (message, details) => {
      if (!isQuiet) line('info', message, details)
    },
    error: (message, details) => line('error', message, details),
  }
}

/** Returns one line of JSON, whatever the texts in it. */
export function logLine(event: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(event).replace(DISRUPTIVE, escaped)}\n`
}

function lineWriter(stream: Writable): (line: string) => void {
  let lines = ''
  const flush = () => {
    if (lines !== '') stream.write(lines)
    lines = ''
  }
  process.on('exit', flush)
  return (line) => {
    if (lines === '') setImmediate(flush)
    lines += line
  }
}

/** A disk without space must not end the registry: the reason goes to standard error, once. */
function openLogFile(file: string, stderr: Writable): Writable {
  return createWriteStream(file, { flags: 'a', mode: 0o600 }).once('error', ({ message }) =>
    stderr.write(logLine({ level: 'error', message: 'the log cannot be written', logfile: file, error: message })),
  )
}
