import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { built } from '../support/built-programs.ts'

export interface EmulatorProcess {
  /** Path of the file with endpoint and keys. */
  readonly ready: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the built emulator on a free port, a thousand times as fast as life. */
export async function startEmulator(folder: string, ...words: string[]): Promise<EmulatorProcess> {
  const ready = path.join(folder, 'ready.json')
  const options = ['--listen', '127.0.0.1:0', '--time-scale', '1000', '--ready-file', ready, ...words]
  const emulator = spawn(process.execPath, [built.emulator, ...options], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(emulator, 'exit')
  while (!existsSync(ready)) {
    if (emulator.exitCode !== null) throw new Error(`the emulator ended with exit code ${emulator.exitCode}`)
    await sleep(20)
  }
  return {
    ready,
    pid: emulator.pid ?? 0,
    stop: async () => {
      emulator.kill('SIGTERM')
      await ended
    },
  }
}
