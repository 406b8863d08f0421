import type * as z from 'zod'
import type { TreeChanges } from './tree-changes.ts'

/** What a stage may look at: the tree as earlier stages left it, and what is being built. */
export interface StageContext {
  /** Text of a file in the tree, or undefined. */
  read(path: string): Promise<string | undefined>
  /** Names of files in a folder of the tree. */
  list(folder: string): Promise<readonly string[]>
  readonly filesystemUuid: string
  readonly operatingSystem: string
  readonly version: string
  readonly infrastructure: string
}

/** One step of making a stemcell: a name, one sentence that becomes its documentation, its options, and what it changes. */
export interface Stage<Options = unknown> {
  readonly name: string
  readonly description: string
  readonly options: z.ZodType<Options>
  changes(options: Options, context: StageContext): Promise<TreeChanges> | TreeChanges
}

/** Gives a stage its types. */
export function defineStage<Options>(stage: Stage<Options>): Stage<Options> {
  return stage
}
