import path from 'node:path'
import { readTextFile } from 'workspace/read-text-file'
import { WITHOUT_WARNINGS, yamlFault } from 'workspace/yaml-fault'
import { parse } from 'yaml'
import { describeIssues } from '../describe-issues.ts'
import { InputError } from '../input-error.ts'
import { reasonOf } from '../reason-of.ts'
import { stages } from '../stages/table.ts'
import { withoutBlanks } from './given.ts'
import { type Recipe, recipeSchema } from './schema.ts'

/** Reads a recipe and resolves its paths, which are relative to its folder. @throws {InputError} listing every problem */
export async function loadRecipe(file: string): Promise<Recipe> {
  const given = withoutBlanks(parseYaml(await textOf(file), file))
  const result = recipeSchema.safeParse(given)
  if (!result.success) {
    const problems = describeIssues(result.error, 'recipe', given).map((problem) => `  - ${problem}`)
    throw new InputError([`${file} cannot be used:`, ...problems].join('\n'))
  }
  checkStages(file, result.data)
  return absolutePaths(result.data, path.dirname(path.resolve(file)))
}

async function textOf(file: string): Promise<string> {
  try {
    return readTextFile(file)
  } catch (error) {
    throw new InputError(`${file} cannot be read as a recipe: ${reasonOf(error)}`, { cause: error })
  }
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, WITHOUT_WARNINGS)
  } catch (error) {
    throw new InputError(`${file} cannot be read as a recipe: ${yamlFault(error)}`)
  }
}

function checkStages(file: string, { stages: options, without }: Recipe): void {
  const unknown = [...Object.keys(options), ...without].filter((name) => !stages.has(name))
  if (unknown.length > 0)
    throw new InputError(`${file} names the unknown stage ${unknown.join(', ')}; the stages are ${[...stages.keys()].join(', ')}`)
}

function absolutePaths(recipe: Recipe, folder: string): Recipe {
  const { from, agent } = recipe
  return {
    ...recipe,
    from: absoluteSource(from, folder),
    ...(agent?.path === undefined ? {} : { agent: { ...agent, path: path.resolve(folder, agent.path) } }),
  }
}

function absoluteSource(from: Recipe['from'], folder: string): Recipe['from'] {
  if ('rootfs' in from) return { rootfs: path.resolve(folder, from.rootfs) }
  return 'upstream' in from ? { upstream: { ...from.upstream, builder: path.resolve(folder, from.upstream.builder) } } : from
}
