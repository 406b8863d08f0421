import path from 'node:path'
import { lockForProcess } from '../process-lock.ts'

/**
 * Takes a state file for this process: two that append to it would each restore what the other one did.
 * @returns gives the file back
 * @throws {Error} if a running emulator has it, or its folder does not exist
 */
export function lockState(file: string): Promise<() => Promise<void>> {
  return lockForProcess(
    path.dirname(file),
    path.basename(file),
    (holder) => `the state file ${file} is in use by ${holder}: end that emulator, or give another file with --state`,
  )
}
