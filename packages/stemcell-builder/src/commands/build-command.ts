import path from 'node:path'
import type { Command } from 'commander'
import { build } from '../build/build.ts'
import { loadRecipe } from '../recipe/load-recipe.ts'
import { recipeSchema } from '../recipe/schema.ts'
import { buildUpstream } from '../sources/upstream.ts'
import type { Console } from './console.ts'

interface Flags {
  readonly output: string
  readonly rootfs?: string
}

export function addBuild(program: Command, { surroundings, writtenAt, print }: Console): void {
  program
    .command('build')
    .description('make a stemcell by a recipe: from packages, from a root file system, or by the upstream builder')
    .argument('<recipe>', 'recipe, YAML')
    .requiredOption('--output <folder>', 'where the stemcells go')
    .option('--rootfs <path>', 'a folder or tar archive, in place of what the recipe is made from')
    .action(async (file: string, { output, rootfs }: Flags) => {
      const loaded = await loadRecipe(file)
      const recipe = rootfs === undefined ? loaded : recipeSchema.parse({ ...loaded, from: { rootfs: path.resolve(rootfs) } })
      const made =
        'upstream' in recipe.from
          ? buildUpstream(recipe, recipe.from.upstream, { output, writtenAt }, surroundings)
          : build(recipe, { output, writtenAt }, surroundings)
      for (const stemcell of await made) print(stemcell)
    })
}
