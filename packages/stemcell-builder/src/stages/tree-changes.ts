/** A file to write to the tree. */
export interface TreeFile {
  readonly path: string
  readonly content: string | { readonly file: string }
  /** Permission bits, for example 0o755. */
  readonly mode: number
  /** Numeric ids; root if absent. */
  readonly owner?: number
  readonly group?: number
}

export interface TreeFolder {
  readonly path: string
  readonly mode: number
  readonly owner?: number
  readonly group?: number
}

export interface TreeLink {
  readonly path: string
  readonly target: string
}

/**
 * The changes that a stage makes to a root file system. They are data: nothing runs inside the tree, so a stage can be inspected and tested
 * without one.
 */
export interface TreeChanges {
  /** Shell patterns relative to the root; matching files are removed before anything is written. */
  readonly remove?: readonly string[]
  readonly folders?: readonly TreeFolder[]
  readonly files?: readonly TreeFile[]
  readonly links?: readonly TreeLink[]
}
