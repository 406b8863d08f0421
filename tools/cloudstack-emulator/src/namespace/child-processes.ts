import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { EndingSignal, ProcessExit, RunResult } from './protocol.ts'

/** Longer output than any command of the networks has. */
const MOST_OUTPUT_BYTES = 8 * 1024 * 1024

/** Long-running processes, by their id inside the namespace. */
export interface ChildProcesses {
  /** @param log file that gets standard output and error, created or appended to. @throws {Error} if the program cannot be started */
  start(program: string, args: readonly string[], log: string): Promise<number>
  /** Does nothing for a process that has ended. */
  kill(pid: number, signal: EndingSignal): void
}

export function createChildProcesses(exited: (pid: number, exit: ProcessExit) => void): ChildProcesses {
  const running = new Map<number, ChildProcess>()
  return {
    async start(program, args, log) {
      const child = startLogged(program, args, log)
      // Heard from the start: a process may end before its start is answered.
      const ended = new Promise<ProcessExit>((resolve) => {
        child.once('exit', (code, signal) => resolve(code === null ? { signal: signal ?? 'unknown' } : { code }))
      })
      const pid = await pidOf(child, program)
      running.set(pid, child)
      void ended.then((exit) => {
        running.delete(pid)
        exited(pid, exit)
      })
      return pid
    },
    kill(pid, signal) {
      running.get(pid)?.kill(signal)
    },
  }
}

function startLogged(program: string, args: readonly string[], log: string): ChildProcess {
  const file = openSync(log, 'a', 0o600)
  try {
    return spawn(program, args, { stdio: ['ignore', file, file] })
  } finally {
    closeSync(file)
  }
}

function pidOf(child: ChildProcess, program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${program} cannot be started: ${error.message}`, { cause: error })))
    child.once('spawn', () => resolve(child.pid ?? 0))
  })
}

/** Runs a short command to its end. @throws {Error} if it cannot be started, or did not end within the limit */
export function runToEnd(program: string, args: readonly string[], stdin: string, limitMs: number): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      args,
      { timeout: limitMs, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT_BYTES, encoding: 'utf8' },
      (error, stdout, stderr) => {
        if (error === null) resolve({ code: 0, stdout, stderr })
        else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr })
        else reject(new Error(`${program} did not end by itself: ${reasonFor(error, limitMs)}`, { cause: error }))
      },
    )
    // A command that does not read its input may be gone before the input is written.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(stdin)
  })
}

function reasonFor(error: { readonly killed?: boolean; readonly message: string }, limitMs: number): string {
  return error.killed === true ? `killed after ${limitMs} ms` : error.message
}
