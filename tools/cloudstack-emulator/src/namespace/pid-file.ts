import { readFileSync } from 'node:fs'

/** The process id that a file holds; undefined if it cannot be read or holds something else. */
export function pidIn(file: string): number | undefined {
  const pid = Number(textOf(file))
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/** The command line of a process, its arguments separated by NUL; undefined if the process does not exist. */
export function commandLineOf(pid: number): string | undefined {
  return textOf(`/proc/${pid}/cmdline`)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Whatever the reason, it tells nothing about a process.
    return undefined
  }
}
