import type { Stats } from 'node:fs'
import { chmod, lstat, stat } from 'node:fs/promises'
import path from 'node:path'
import { cpiError, reasonOf } from 'cpi-core/errors'
import { makeFolder } from 'workspace/make-folder'

const OTHERS = 0o077
const OTHERS_WRITE = 0o022
const ANYBODY_WRITES = 0o002
const STICKY = 0o1000

const OTHER_PLACE = 'let TMPDIR name another folder'

/**
 * Creates a folder that only this user can use, or checks the one that exists: its name can be guessed, and whoever made it before decides
 * what is in it. One of this user's that others can only read, as an older release made it, is closed to them.
 * @throws {CpiError} if it cannot be created, is a symbolic link, belongs to somebody else, or others can write to it
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder, 0o700)
  } catch (cause) {
    throw cpiError(
      'lock-unusable',
      `the folder "${folder}" for locks cannot be created: ${reasonOf(cause)} (${OTHER_PLACE}, or remove what is in the way)`,
      cause,
    )
  }
  const status = await lstat(folder)
  const fault = await faultOf(folder, status)
  if (fault !== undefined) throw cpiError('lock-unusable', `the folder "${folder}" for locks ${fault} (remove it, or ${OTHER_PLACE})`)
  if ((status.mode & OTHERS) !== 0) await chmod(folder, 0o700)
}

async function faultOf(folder: string, status: Stats): Promise<string | undefined> {
  const { mode, uid } = status
  if (status.isSymbolicLink()) return 'is a symbolic link: another user may have made it'
  const me = process.getuid?.() ?? uid
  if (uid !== me) return `belongs to the user with the number ${uid}, and the CPI runs as ${me}`
  if ((mode & OTHERS_WRITE) !== 0) return `is open to other users: its mode is ${(mode & 0o777).toString(8)}, and should be 700`
  return (await isReplaceable(path.dirname(folder))) ? `stands in "${path.dirname(folder)}", where any user can replace it` : undefined
}

/** Anybody may rename and replace what is in a folder that everybody may write to, unless its sticky bit is set. */
export async function isReplaceable(parent: string): Promise<boolean> {
  const { mode } = await stat(parent)
  return (mode & ANYBODY_WRITES) !== 0 && (mode & STICKY) === 0
}
