import type * as z from 'zod'
import type { TreeChanges } from './tree-changes.ts'

/** What a stage may read: the tree as earlier stages left it, and facts about the stemcell being built. */
export interface StageContext {
  /** Returns the text of a file in the tree, or undefined if it does not exist. */
  read(path: string): Promise<string | undefined>
  /** Returns the names of the files in a folder of the tree. */
  list(folder: string): Promise<readonly string[]>
  readonly filesystemUuid: string
  readonly operatingSystem: string
  readonly version: string
  readonly infrastructure: string
}

/** One step of a build: a name, a one-sentence description for the documentation, a schema of its options, and the changes it makes. */
export interface Stage<Options = unknown> {
  readonly name: string
  readonly description: string
  readonly options: z.ZodType<Options>
  changes(options: Options, context: StageContext): Promise<TreeChanges> | TreeChanges
}

/** Infers the type of a stage's options from its schema. */
export function defineStage<Options>(stage: Stage<Options>): Stage<Options> {
  return stage
}
