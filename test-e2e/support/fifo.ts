import { execFileSync } from 'node:child_process'

/** Makes a named pipe: opening it waits until the other end is open too, so that a test knows what a program has reached. */
export function makeFifo(file: string): string {
  execFileSync('mkfifo', [file])
  return file
}
