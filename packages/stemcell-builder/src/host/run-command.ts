import type { Readable } from 'node:stream'
import { execa } from 'execa'
import { InputError } from '../input-error.ts'
import { CommandError } from './command-error.ts'

export interface CommandOptions {
  /** Working folder. */
  readonly cwd?: string
  /** Text for standard input. */
  readonly input?: string
  /** Added to an environment that holds PATH, HOME, TMPDIR and LC_ALL=C only. */
  readonly environment?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** Writes standard output to this file instead of returning it. */
  readonly stdoutFile?: string
  /** More output to `stdoutFile` than this ends the program: a small archive can become larger than any disk. */
  readonly stdoutLimitBytes?: number
  /** Called with what the program writes to standard output, as it writes it; not with `stdoutFile`. */
  readonly onOutput?: (text: string) => void
  /** Reads standard input from this file. */
  readonly stdinFile?: string
}

export interface CommandResult {
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs an external program with exactly these arguments, without a shell.
 * @throws {CommandError} unless it exits with code 0; {InputError} for too much output; DOMException "AbortError" if cancelled
 */
export type RunCommand = (program: string, args: readonly string[], options?: CommandOptions) => Promise<CommandResult>

/** An upper limit: no step takes this long unless it hangs. */
const TIMEOUT_MS = 60 * 60 * 1000

/** Debian installs mke2fs, debugfs and others here, which is not in every user's PATH. */
const ADMIN_PATHS = '/usr/local/sbin:/usr/sbin:/sbin'

/** A program that failed has written its reason by then. */
const LAST_WORDS_MS = 500

export const runCommand: RunCommand = async (program, args, options = {}) => {
  const running = execa(program, args, {
    reject: false,
    extendEnv: false,
    env: { ...commandEnvironment(), ...options.environment },
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    // Output that goes to a file may be of any size and is not kept in memory.
    buffer: { stdout: options.stdoutFile === undefined },
    stdin: options.stdinFile !== undefined ? { file: options.stdinFile } : options.input !== undefined ? 'pipe' : 'ignore',
    stdout: stdoutOf(options),
    ...(options.input === undefined ? {} : { input: options.input }),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
  })
  passOn(running.stdout, options)
  // A child of the failed program may keep its pipes open for ever (unshare's own does), which would leave this waiting for their end.
  running.once('exit', (exitCode) => {
    if (exitCode !== 0) setTimeout(() => closePipes(running), LAST_WORDS_MS).unref()
  })
  const result = await running
  if (result.cause instanceof OutputLimitError) throw new InputError(`${options.stdinFile ?? program} ${result.cause.message}`)
  if (result.failed) throw toCommandError(program, args, result)
  return { stdout: result.stdout ?? '', stderr: result.stderr ?? '' }
}

function passOn(stdout: Readable | null, { onOutput }: CommandOptions): void {
  if (onOutput !== undefined) stdout?.on('data', (chunk: Buffer) => onOutput(chunk.toString('latin1')))
}

function closePipes({ stdout, stderr }: { readonly stdout: Readable | null; readonly stderr: Readable | null }): void {
  stdout?.destroy()
  stderr?.destroy()
}

function stdoutOf({ stdoutFile, stdoutLimitBytes = Number.POSITIVE_INFINITY }: CommandOptions) {
  if (stdoutFile === undefined) return 'pipe' as const
  return [{ transform: upTo(stdoutLimitBytes), binary: true }, { file: stdoutFile }] as const
}

class OutputLimitError extends Error {}

/** Passes output on up to this many bytes. */
function upTo(limitBytes: number) {
  let sizeBytes = 0
  return function* (chunk: unknown) {
    sizeBytes += (chunk as Uint8Array).length
    if (sizeBytes > limitBytes) throw new OutputLimitError(`unpacks to more than ${limitBytes} bytes: no stemcell does`)
    yield chunk
  }
}

interface Failed {
  readonly isCanceled: boolean
  readonly timedOut: boolean
  readonly isTerminated: boolean
  readonly exitCode?: number | undefined
  readonly stdout?: unknown
  readonly stderr?: unknown
  readonly cause?: unknown
}

function toCommandError(program: string, args: readonly string[], result: Failed): Error {
  if (result.isCanceled) return new DOMException(`${program} was cancelled`, 'AbortError')
  const how = result.timedOut ? 'timed-out' : result.isTerminated ? 'killed' : result.exitCode === undefined ? 'spawn-failed' : 'exited'
  const output = [result.stdout, result.stderr, how === 'spawn-failed' ? String(result.cause) : '']
    .filter((text) => typeof text === 'string')
    .join('\n')
  return new CommandError(how, [program, ...args].map(shellQuote).join(' '), result.exitCode, output, { cause: result.cause })
}

function shellQuote(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`
}

/** The environment of every external program: only what it needs to find files, and messages in English. */
export function commandEnvironment(): Record<string, string> {
  const { PATH = '/usr/bin:/bin', HOME, TMPDIR } = process.env
  return {
    PATH: `${PATH}:${ADMIN_PATHS}`,
    LC_ALL: 'C',
    ...(HOME === undefined ? {} : { HOME }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
  }
}
