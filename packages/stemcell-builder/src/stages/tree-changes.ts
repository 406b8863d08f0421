/** A file to be in the tree. */
export interface TreeFile {
  readonly path: string
  readonly content: string | { readonly file: string }
  /** Permission bits, for example 0o755. */
  readonly mode: number
  /** Owner and group by number; root where absent. */
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

/** What a stage wants of a root file system: nothing is run in it, so a stage can be looked at and tested as data. */
export interface TreeChanges {
  /** Shell patterns below the root, removed before anything is written. */
  readonly remove?: readonly string[]
  readonly folders?: readonly TreeFolder[]
  readonly files?: readonly TreeFile[]
  readonly links?: readonly TreeLink[]
}
