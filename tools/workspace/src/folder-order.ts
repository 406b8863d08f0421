import path from 'node:path'

/** The order of a package's folders under `src`, lowest first: `house-rules.json`, next to its `package.json`. */
export interface FolderOrder {
  /** Folder names, and names of files directly in `src` that folders may import. Files of `src` not named here stand above all folders. */
  readonly folders: readonly string[]
}

const IMPORTED = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g

/**
 * Finds the imports that climb: from a folder to one that stands above it. A folder that the order does not name is reported too.
 * `sources` maps paths relative to `src` to their text. Returns one line per fault, sorted.
 */
export function findClimbingImports(order: FolderOrder, sources: ReadonlyMap<string, string>): string[] {
  const top = order.folders.length
  const levelOf = (file: string): number => {
    const [first = '', ...rest] = file.split('/')
    const level = order.folders.indexOf(first)
    return level === -1 && rest.length === 0 ? top : level
  }
  return [...sources].flatMap(([file, text]) => faultsOf(file, text, levelOf)).sort()
}

function faultsOf(file: string, text: string, levelOf: (file: string) => number): string[] {
  const own = levelOf(file)
  if (own === -1) {
    return [`${file}: its folder is missing in house-rules.json`]
  }
  return [...text.matchAll(IMPORTED)]
    .map(([, target = '']) => path.posix.join(path.posix.dirname(file), target))
    .filter((target) => !target.startsWith('..') && levelOf(target) > own)
    .map((target) => `${file} imports ${target}, which stands above it`)
}
