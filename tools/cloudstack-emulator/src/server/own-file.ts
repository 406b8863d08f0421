import { closeSync, lstatSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'

/** @throws {Error} for a symbolic link: another user may have made it, to have keys written elsewhere or state read from elsewhere */
export function refuseLink(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new Error(`${file} is a symbolic link: name the file itself, or remove the link`)
}

/** @throws {Error} for a folder, a pipe or a device: a pipe would keep its reader waiting, and a device would be replaced for everybody */
export function requireFile(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw new Error(`${file} is a folder, a pipe or a device: give the name of a file`)
}

/** Whether only its owner may read a file. */
export function isOwn(file: string): boolean {
  return (statSync(file).mode & 0o077) === 0
}

/** Characters that are written together. */
const PORTION = 1_000_000

/** Replaces a file in one step, so that nobody reads half of it; only its owner may read it. A link under its temporary name is not followed. */
export function writeOwnFile(file: string, content: string | Iterable<string>): void {
  requireFile(file)
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  const descriptor = openSync(unfinished, 'wx', 0o600)
  try {
    let portion = ''
    for (const part of typeof content === 'string' ? [content] : content) {
      portion += part
      if (portion.length < PORTION) continue
      writeWhole(descriptor, portion)
      portion = ''
    }
    writeWhole(descriptor, portion)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
  renameSync(unfinished, file)
}

/** A single write may take less than it is given. */
function writeWhole(descriptor: number, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
}
