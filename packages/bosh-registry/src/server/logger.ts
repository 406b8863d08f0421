import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import type { RegistryConfig } from '../config/schema.ts'
import type { Log } from '../log.ts'

/** Characters that JSON leaves as they are, but that end a line, control a terminal or reverse the direction of text. */
const DISRUPTIVE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** The same, and those that JSON does not leave. */
const UNPRINTABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu

/** Lines wait for a reader that is slow, or for a disk; above so much they are dropped, because a registry must not fill its memory. */
const MOST_WAITING_BYTES = 1024 * 1024

/** A log file that could not be written is opened anew after so long, because space comes back. */
const REOPEN_AFTER_MS = 60_000

interface LogOutput {
  readonly stderr?: Writable
  /** Milliseconds since any moment: when a file is tried again must not change when the clock is set. */
  readonly nowMs?: () => number
}

/**
 * Creates a log of one JSON line per event, in the log file if there is one, else on standard error. The lines of one turn of the event loop
 * are written together: a line per request through a library for logs took a tenth of a request's time.
 */
export function createLog(
  { loglevel, logfile }: Pick<RegistryConfig, 'loglevel' | 'logfile'>,
  { stderr = process.stderr, nowMs = () => performance.now() }: LogOutput = {},
): Log {
  // A reader that has gone away must not end the registry either.
  stderr.on('error', () => undefined)
  const write = lineWriter(logfile === undefined ? () => stderr : logFile(logfile, stderr, nowMs))
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
  return `${JSON.stringify(event).replace(DISRUPTIVE, escaped)}\n`
}

/** Returns a text for a terminal, whatever came from outside in it. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Where lines go now; undefined while there is nowhere to write them. */
type Destination = () => Writable | undefined

function lineWriter(destination: Destination): (line: string) => void {
  let lines = ''
  let dropped = 0

  function flush(): void {
    const stream = destination()
    if (stream === undefined || stream.writableLength > MOST_WAITING_BYTES) dropped += lines.split('\n').length - 1
    else if (lines !== '') {
      if (dropped > 0) stream.write(logLine({ level: 'error', message: 'lines of the log are missing here', lines: dropped }))
      stream.write(lines)
      dropped = 0
    }
    lines = ''
  }

  process.on('exit', flush)
  return (line) => {
    if (lines === '') setImmediate(flush)
    lines += line
  }
}

/** A disk without space must not end the registry: the reason goes to standard error, and the file is tried again. */
function logFile(file: string, stderr: Writable, nowMs: () => number): Destination {
  let reopenAtMs = 0
  let stream: Writable | undefined

  function open(): Writable {
    return createWriteStream(file, { flags: 'a', mode: 0o600 }).once('error', ({ message }) => {
      stream = undefined
      reopenAtMs = nowMs() + REOPEN_AFTER_MS
      stderr.write(logLine({ level: 'error', message: 'the log cannot be written', logfile: file, error: message }))
    })
  }

  return () => {
    if (stream === undefined && nowMs() >= reopenAtMs) stream = open()
    return stream
  }
}
