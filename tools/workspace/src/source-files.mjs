import { readdirSync } from 'node:fs'
import path from 'node:path'

const NOT_OURS = new Set(['node_modules', 'dist', '.turbo', '.git', 'coverage'])

/**
 * Lists the workspace's own files, with and without a `.git` folder (somebody may have unpacked a ZIP).
 * @param {string} root
 * @param {(file: string) => boolean} [wanted]
 * @returns {string[]} paths relative to `root`, with `/`, sorted
 */
export function sourceFiles(root, wanted = () => true) {
  const filesIn = (folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesIn(file)
      return entry.isFile() && wanted(file) ? [file] : []
    })
  return filesIn('.').sort()
}
