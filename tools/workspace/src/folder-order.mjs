import path from 'node:path'

/**
 * The order of a package's folders under `src`, lowest first: `house-rules.json`, next to its `package.json`. `folders` holds names of folders, and of
 * files directly in `src` that folders may import; files of `src` not named there stand above all folders.
 * @typedef {{ readonly folders: readonly string[] }} FolderOrder
 */

const IMPORTED = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g

/**
 * Finds the imports that climb: from a folder to one that stands above it. A folder that the order does not name is reported too.
 * @param {FolderOrder} order
 * @param {ReadonlyMap<string, string>} sources paths relative to `src`, and their text
 * @returns {string[]} one line per fault, sorted
 */
export function findClimbingImports(order, sources) {
  const top = order.folders.length
  const levelOf = (file) => {
    const [first = '', ...rest] = file.split('/')
    const level = order.folders.indexOf(first)
    return level === -1 && rest.length === 0 ? top : level
  }
  return [...sources].flatMap(([file, text]) => faultsOf(file, text, levelOf)).sort()
}

function faultsOf(file, text, levelOf) {
  const own = levelOf(file)
  if (own === -1) return [`${file}: its folder is missing in house-rules.json`]
  return [...text.matchAll(IMPORTED)]
    .map(([, target = '']) => path.posix.join(path.posix.dirname(file), target))
    .filter((target) => !target.startsWith('..') && levelOf(target) > own)
    .map((target) => `${file} imports ${target}, which stands above it`)
}
