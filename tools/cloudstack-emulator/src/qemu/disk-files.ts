import { existsSync } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import type { StoredContent } from '../hypervisor/storage-spec.ts'
import type { RunProgram } from './run-program.ts'
import { type StorageFolder, UNFINISHED } from './storage-folder.ts'

/** Writes a file under another name first, so that a kill never leaves half of it. */
export async function writeWhole(file: string, write: (unfinished: string) => Promise<unknown>): Promise<void> {
  const unfinished = `${file}${UNFINISHED}`
  await rm(unfinished, { force: true })
  await write(unfinished)
  await rename(unfinished, file)
}

/** Copies a disk with everything below it into one file. */
export function copyDisk(run: RunProgram, from: string, to: string): Promise<void> {
  return writeWhole(to, (part) => run('qemu-img', ['convert', '-f', 'qcow2', '-O', 'qcow2', from, part]))
}

/** Gives a file that nobody writes to another name, under which it stays when the first one is removed. */
export function shareFile(from: string, to: string): Promise<void> {
  return writeWhole(to, (part) => link(from, part))
}

/** The file of something that must have content. @throws {Error} if it has none */
export function presentFile(folder: StorageFolder, content: StoredContent): string {
  const file = folder.content(content)
  if (existsSync(file)) return file
  throw new Error(
    content.kind === 'template'
      ? `template ${content.id} has no image: the templates of the seed are only names; upload or register one`
      : `${content.kind} ${content.id} has no content`,
  )
}
