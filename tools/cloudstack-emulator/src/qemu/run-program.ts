import { execFile } from 'node:child_process'

/** Runs a program to its end and returns its standard output. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string>

const MOST_OUTPUT_BYTES = 8 * 1024 * 1024

/** @throws {Error} with the last line of its standard error, if the program cannot be started or fails */
export const runProgram: RunProgram = (program, args) =>
  new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: MOST_OUTPUT_BYTES, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else reject(new Error(`${program} ${args[0] ?? ''}: ${stderr.trim().split('\n').at(-1) || error.message}`, { cause: error }))
    })
  })
