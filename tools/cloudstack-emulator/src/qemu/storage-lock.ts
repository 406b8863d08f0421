import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from 'workspace/make-folder'
import { commandLineOf, pidIn } from '../namespace/pid-file.ts'

/**
 * Takes a storage folder for this process, which is made where it does not exist. The mark of an emulator that was killed does not count.
 * @returns gives the folder back
 * @throws {Error} if a running emulator has it
 */
export function lockStorage(file: string, isRunning: (pid: number) => boolean = isProcess): () => void {
  const holder = pidIn(file)
  if (holder !== undefined && holder !== process.pid && isRunning(holder)) {
    throw new Error(`the storage folder is in use by process ${holder} (${file}): end that emulator, or give another folder with --storage`)
  }
  makeFolder(path.dirname(file), 0o700)
  writeFileSync(file, `${process.pid}\n`, { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

function isProcess(pid: number): boolean {
  return commandLineOf(pid)?.includes('cloudstack-emulator') ?? false
}
