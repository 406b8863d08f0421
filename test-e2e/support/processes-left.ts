import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

const ATTEMPTS = 100
const PAUSE_MS = 100

/** The processes of this machine whose command lines have a text, once the kernel has had a moment to end them. Empty for none. */
export async function processesLeft(text: string): Promise<string> {
  for (let attempts = 0; attempts < ATTEMPTS && (await processes(text)) !== ''; attempts += 1) await delay(PAUSE_MS)
  return processes(text)
}

function processes(text: string): Promise<string> {
  return new Promise((resolve) => {
    // It finds none by exit code 1.
    execFile('pgrep', ['-af', text], (_error, stdout) => resolve(stdout))
  })
}
