import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes files by their path relative to a folder, which is created with the folders in between. Returns the folder. */
export function writeTree(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}
