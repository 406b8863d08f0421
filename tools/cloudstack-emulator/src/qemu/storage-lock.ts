import { makeFolder } from 'workspace/make-folder'
import { lockForProcess } from '../process-lock.ts'

/**
 * Takes a storage folder for this process; the folder is made where it does not exist.
 * @returns gives the folder back
 * @throws {Error} if a running emulator has it
 */
export function lockStorage(folder: string): Promise<() => Promise<void>> {
  makeFolder(folder, 0o700)
  return lockForProcess(
    folder,
    '.',
    (holder) => `the storage folder ${folder} is in use by ${holder}: end that emulator, or give another folder with --storage`,
  )
}
