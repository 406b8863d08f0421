import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never returns where the system finds the parent, but no place
 * in it, as in /proc.
 * @param mode of each folder that is made
 * @throws the error of the system
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const failure = tryToMake(folder, mode)
  if (failure === undefined) return
  const parent = path.dirname(path.resolve(folder))
  if (failure.code !== 'ENOENT' || isFolder(parent)) throw failure
  makeFolder(parent, mode)
  const second = tryToMake(folder, mode)
  if (second !== undefined) throw second
}

function tryToMake(folder: string, mode: number): NodeJS.ErrnoException | undefined {
  try {
    mkdirSync(folder, { mode })
    return undefined
  } catch (error) {
    const failure = error as NodeJS.ErrnoException
    return failure.code === 'EEXIST' && isFolder(folder) ? undefined : failure
  }
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true
}
