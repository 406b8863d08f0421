import { FilesystemError } from '../filesystem/debugfs.ts'
import { CommandError } from '../host/command-error.ts'
import { MissingToolError } from '../host/tools.ts'
import { InputError } from '../input-error.ts'

/** Messages for system errors; the path is prepended. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EEXIST: 'it exists already, and is something else than what would be written: choose another --output',
  ENOTDIR: 'a part of this path is not a folder',
  EISDIR: 'this is a folder; expected a file',
  EACCES: 'permission denied for this user',
  EPERM: 'permission denied for this user',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'no space left on the device: choose another --output, or another TMPDIR',
  EDQUOT: 'the quota is used up: choose another --output, or another TMPDIR',
  EFBIG: 'larger than the limit for files: raise it (ulimit -f)',
  EMFILE: 'too many open files: raise the limit (ulimit -n)',
}

/** As external programs say it. */
const FULL_DISK = /No space left on device/

/** Errors with a message for the user. */
const EXPLAINED = [InputError, MissingToolError, CommandError, FilesystemError] as const

/** The login in an address: that of a mirror or a download is in the command lines and messages of other programs, too. */
const LOGIN = /(?<=:\/\/)[^\s/?#@]+(?=@)/g

/**
 * Formats an error for the user, without the logins of addresses. A stack trace appears only for unexpected errors. Names in archives and
 * images cannot control a terminal.
 */
export function formatError(error: unknown): string {
  return messageFor(error)
    .replace(/[^\P{Cc}\n\t]/gu, '?')
    .replace(LOGIN, '…')
}

function messageFor(error: unknown): string {
  if (error instanceof CommandError && FULL_DISK.test(error.message)) return `${SYSTEM_ERRORS['ENOSPC']}\n${error.message}`
  if (EXPLAINED.some((kind) => error instanceof kind)) return (error as Error).message
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error)
  const { code, path, syscall, stack, message } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return stack ?? message
  const explanation = SYSTEM_ERRORS[code]
  return explanation === undefined ? message : `${path ?? syscall}: ${explanation}`
}
