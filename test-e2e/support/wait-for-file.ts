import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const START_TIMEOUT_MS = 120_000

/** Waits until a program has written its ready file. @throws {Error} if it ends before, or takes too long */
export async function waitForFile(program: ChildProcess, file: string, timeoutMs = START_TIMEOUT_MS): Promise<void> {
  const deadlineMs = Date.now() + timeoutMs
  while (!existsSync(file)) {
    if (program.exitCode !== null) throw new Error(`the program ended with exit code ${program.exitCode} before it wrote ${file}`)
    if (Date.now() > deadlineMs) throw new Error(`the program did not write ${file} within ${timeoutMs} ms`)
    await delay(10)
  }
}
