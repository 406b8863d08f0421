import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { built } from '../support/built-programs.ts'
import { waitForFile } from '../support/wait-for-file.ts'

export interface EmulatorProcess {
  /** Path of the file with endpoint and keys. */
  readonly ready: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the built emulator on a free port, with time a thousand times as fast. */
export async function startEmulator(folder: string, ...words: string[]): Promise<EmulatorProcess> {
  const ready = path.join(folder, 'ready.json')
  const options = ['--listen', '127.0.0.1:0', '--time-scale', '1000', '--ready-file', ready, ...words]
  const emulator = spawn(process.execPath, [built.emulator, ...options], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(emulator, 'exit')
  await waitForFile(emulator, ready)
  return {
    ready,
    pid: emulator.pid ?? 0,
    stop: async () => {
      emulator.kill('SIGTERM')
      await ended
    },
  }
}
