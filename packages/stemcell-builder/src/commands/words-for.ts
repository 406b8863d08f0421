import { CommandError } from '../host/command-error.ts'
import { MissingToolError } from '../host/tools.ts'
import { InputError } from '../input-error.ts'

/** What the system refuses, in words; the path stands in front. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of this path is no folder',
  EISDIR: 'this is a folder; a file is expected',
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EROFS: 'it lies on a file system that cannot be written',
  ENOSPC: 'no space is left there: choose another --output, or another TMPDIR',
}

/** What went wrong, for people; a stack only where it is our own fault. */
export function wordsFor(error: unknown): string {
  if (error instanceof InputError || error instanceof MissingToolError || error instanceof CommandError) return error.message
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error)
  const { code, path, syscall, stack, message } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return stack ?? message
  const refusal = REFUSALS[code]
  return refusal === undefined ? message : `${path ?? syscall}: ${refusal}`
}
