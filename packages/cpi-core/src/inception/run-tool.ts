import { spawn } from 'node:child_process'
import { cloudError } from '../errors/cpi-error.ts'

interface ToolOptions {
  readonly signal: AbortSignal
  /** Told what the program writes to stdout, as it comes. */
  readonly onOutput?: (text: string) => void
}

/** Runs a program of this machine to its end. @returns its stdout @throws {CpiError} with its stderr if it fails, or is not there */
export async function runTool(program: string, args: readonly string[], { signal, onOutput }: ToolOptions): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (onOutput === undefined) output += text
    else onOutput(text)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(signal.aborted ? error : toolFailed(program, error)))
    child.once('close', resolve)
  })
  if (exitCode === 0) return output
  signal.throwIfAborted()
  throw cloudError(`${program} ${args[0]} failed: ${complaint.trim() || `exit code ${exitCode}`}`)
}

export function toolFailed(program: string, cause: Error): Error {
  return cloudError(`${program} cannot be run (${cause.message}): install it on the machine that the CPI runs on`, cause)
}
