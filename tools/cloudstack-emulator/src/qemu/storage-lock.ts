import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Takes a storage folder for this process, which is made where it does not exist. The mark of an emulator that was killed does not count.
 * @returns gives the folder back
 * @throws {Error} if a running emulator has it
 */
export function lockStorage(file: string, isRunning: (pid: number) => boolean = isProcess): () => void {
  const holder = holderOf(file)
  if (holder !== undefined && holder !== process.pid && isRunning(holder)) {
    throw new Error(`the storage folder is in use by process ${holder} (${file}): end that emulator, or give another folder with --storage`)
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${process.pid}\n`, { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    // There is no mark: nobody has the folder.
    return undefined
  }
}

function isProcess(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('cloudstack-emulator')
  } catch {
    // No such process.
    return false
  }
}
