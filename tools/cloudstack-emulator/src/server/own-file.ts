import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** @throws {Error} for a symbolic link: another user may have made it, to have keys written elsewhere or state read from elsewhere */
export function refuseLink(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new Error(`${file} is a symbolic link: name the file itself, or remove the link`)
}

/** Replaces a file in one step, so that nobody reads half of it; only its owner may read it. A link under its temporary name is not followed. */
export function writeOwnFile(file: string, content: string): void {
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, content, { flag: 'wx', mode: 0o600 })
  renameSync(unfinished, file)
}
