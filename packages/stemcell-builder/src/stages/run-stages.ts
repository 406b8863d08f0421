import { describeIssues } from '../describe-issues.ts'
import { InputError } from '../input-error.ts'
import type { StageContext } from './stage.ts'
import { stages } from './table.ts'
import type { TreeChanges, TreeFile, TreeFolder, TreeLink } from './tree-changes.ts'

/** Which stages run, and with which options. */
export interface StageSelection {
  /** Options of stages by name; a stage that is not named runs with its defaults. */
  readonly stages: Readonly<Record<string, unknown>>
  /** Stages left out. */
  readonly without: readonly string[]
}

export interface CollectedChanges {
  readonly remove: readonly string[]
  readonly folders: readonly TreeFolder[]
  readonly files: readonly TreeFile[]
  readonly links: readonly TreeLink[]
}

/**
 * Collects the changes of all selected stages. A later stage sees the files that an earlier one writes.
 * @throws {InputError} for invalid options
 */
export async function runStages(selection: StageSelection, context: StageContext): Promise<CollectedChanges> {
  const pending = new Map<string, string>()
  const collected: Required<TreeChanges>[] = []
  const seen: StageContext = { ...context, read: async (path) => pending.get(path) ?? context.read(path) }
  for (const [name, stage] of stages) {
    if (selection.without.includes(name)) continue
    const options = stage.options.safeParse(selection.stages[name] ?? {})
    if (!options.success)
      throw new InputError(`stage ${name}: ${describeIssues(options.error, 'options', selection.stages[name]).join('; ')}`)
    const { remove = [], folders = [], files = [], links = [] } = await stage.changes(options.data, seen)
    for (const { path, content } of files) if (typeof content === 'string') pending.set(path, content)
    collected.push({ remove, folders, files, links })
  }
  return {
    remove: collected.flatMap(({ remove }) => remove),
    folders: collected.flatMap(({ folders }) => folders),
    files: lastByPath(collected.flatMap(({ files }) => files)),
    links: lastByPath(collected.flatMap(({ links }) => links)),
  }
}

/** If two stages write the same path, the later one wins. */
function lastByPath<T extends { readonly path: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()]
}
