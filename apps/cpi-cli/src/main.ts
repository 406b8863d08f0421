import { Console } from 'node:console'
import type { Answer } from 'cpi-core'
import { cpiError, reasonOf } from 'cpi-core/errors'
import { answerInfo, answerLine, unexpectedAnswer } from 'cpi-core/info'
import { parseArguments, USAGE } from './arguments.ts'
import { createInterruption, type Interruption } from './interruption.ts'
import { loadConfig } from './load-config.ts'
import { loadCall, loadPrograms, loadTelemetry } from './load-programs.ts'
import { completedProxyVariables } from './proxy-variables.ts'
import { readRequest } from './read-request.ts'
import { ignoreBrokenPipes, writeAll } from './standard-streams.ts'
import type { Spans } from './telemetry/spans.ts'

declare const CPI_VERSION: string

/** Loads a separate bundle next to this one. */
function prepared<T>(load: (folder: string) => T): T {
  // Some libraries print to stdout on request (DEBUG=* in a user's environment), which is reserved for answers.
  globalThis.console = new Console(process.stderr)
  Object.assign(process.env, completedProxyVariables(process.env))
  return load(__dirname)
}

/** Handles `info`, which directors call before every other method; everything else is in separate bundles, loaded on demand. */
async function main(args: readonly string[]): Promise<number> {
  ignoreBrokenPipes()
  const command = parseArguments(args)
  switch (command.mode) {
    case 'answer':
      return answerRequest(command.configPath)
    case 'program':
      return prepared(loadPrograms)[command.program](command.options)
    case 'version':
      await writeAll(process.stdout, `${CPI_VERSION}\n`)
      return 0
    case 'help':
      return showHelp(command.problem)
  }
}

/** Help that was asked for is a result; with a wrong command line it is part of the message. @returns the exit code */
async function showHelp(problem: string | undefined): Promise<number> {
  await (problem === undefined ? writeAll(process.stdout, USAGE) : writeAll(process.stderr, `cpi: ${problem}\n${USAGE}`))
  return problem === undefined ? 0 : 2
}

/**
 * One request from stdin, one line on stdout.
 * @returns the exit code: 0 as soon as an answer was written, also for errors, because the CLI discards answers with any other code
 */
async function answerRequest(configPath: string): Promise<number> {
  const interruption = createInterruption()
  const text = await Promise.race([readRequest(), interrupted(interruption.signal)])
  if (text instanceof Error) return (await writeAll(process.stdout, answerLine(unexpectedAnswer(text)))) ? 0 : 1
  const { answer, end } = await answerTo(text, configPath, interruption).catch(withoutSpans)
  const isWritten = await writeAll(process.stdout, answerLine(answer))
  await end()
  return isWritten ? 0 : 1
}

interface Answered {
  readonly answer: Answer
  /** Does what the answer need not wait for. */
  readonly end: () => Promise<void>
}

function withoutSpans(error: unknown): Answered {
  return { answer: unexpectedAnswer(error), end: async () => undefined }
}

/** @throws what prevents the bundle from being loaded: too many open files, for example */
async function answerTo(text: string, configPath: string, interruption: Interruption): Promise<Answered> {
  const known = await answerInfo(text, () => loadConfig(configPath))
  if (known !== undefined) return { answer: known, end: async () => undefined }
  const spans = await startSpans()
  const { call } = prepared((folder) => loadCall(folder, /"method"\s*:\s*"([a-z_]+)"/.exec(text)?.[1]))
  const answer = await call.answerCall(text, configPath, interruption, spans)
  return { answer, end: async () => report(await spans?.end(answer)) }
}

/** A call is carried out also where its spans cannot be recorded. */
async function startSpans(): Promise<Spans | undefined> {
  if ((process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '') === '') return undefined
  try {
    return prepared(loadTelemetry).startSpans()
  } catch (error) {
    await report(reasonOf(error))
    return undefined
  }
}

async function report(problem: string | undefined): Promise<void> {
  if (problem !== undefined) await writeAll(process.stderr, `cpi: the spans of this call could not be sent: ${problem}\n`)
}

/** Nothing has begun before the request is read, so that there is nothing to undo. */
async function interrupted(signal: AbortSignal): Promise<Error> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(cpiError('interrupted', `${reasonOf(signal.reason)} before it had read its request`)))
  })
}

async function reportFatal(error: unknown): Promise<number> {
  await writeAll(process.stderr, `cpi: ${codedReason(error)}\n`)
  return 1
}

/** By shape: each bundle has a class of its own for the CPI's errors. */
function codedReason(error: unknown): string {
  return typeof error === 'object' && error !== null && 'coded' in error ? String(error.coded) : reasonOf(error)
}

// An open socket or timer must not keep the process alive: the director waits for its end without limit.
void main(process.argv.slice(2)).catch(reportFatal).then(process.exit)
