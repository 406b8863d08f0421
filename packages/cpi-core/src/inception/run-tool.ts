import { spawn } from 'node:child_process'
import { cloudError } from '../errors/cpi-error.ts'

interface ToolOptions {
  readonly signal: AbortSignal
  /** Called with the program's stdout as it arrives. */
  readonly onOutput?: (text: string) => void
}

/** Runs a program to its end. @returns its stdout @throws {CpiError} with its stderr if it fails, or if it cannot be started */
export async function runTool(program: string, args: readonly string[], { signal, onOutput }: ToolOptions): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (onOutput === undefined) output += text
    else onOutput(text)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(signal.aborted ? error : toolFailed(program, error)))
    child.once('close', resolve)
  })
  if (exitCode === 0) return output
  signal.throwIfAborted()
  throw cloudError('tool-failed', `${program} ${args[0]} failed: ${stderr.trim() || `exit code ${exitCode}`}`)
}

export function toolFailed(program: string, cause: Error): Error {
  return cloudError('tool-failed', `${program} cannot be run (${cause.message}): install it on the machine that the CPI runs on`, cause)
}
