import type { Command } from 'commander'
import { build } from '../build/build.ts'
import { buildUpstream } from '../build/build-upstream.ts'
import { changeSource, type SourceFlags } from '../recipe/change-source.ts'
import { loadRecipe } from '../recipe/load-recipe.ts'
import type { Console } from './console.ts'

interface Flags extends SourceFlags {
  readonly output: string
}

export function addBuild(program: Command, { surroundings, writtenAt, print }: Console): void {
  program
    .command('build')
    .description('make a stemcell by a recipe: from packages, from a root file system, or by the upstream builder')
    .argument('<recipe>', 'recipe, YAML')
    .requiredOption('--output <folder>', 'where the stemcells go')
    .option('--rootfs <path>', 'a folder or tar archive, in place of what the recipe is made from')
    .option('--from <source>', 'packages or upstream, in place of what the recipe is made from')
    .option('--distribution <name>', 'packages: debian or ubuntu')
    .option('--release <name>', 'packages: bookworm, noble …')
    .option('--mirror <address>', 'packages: where they come from')
    .option('--builder <folder>', 'upstream: a checkout of the upstream stemcell builder')
    .option('--resume-from <stage>', 'upstream: the stage to go on from')
    .action(async (file: string, { output, ...source }: Flags) => {
      const recipe = changeSource(await loadRecipe(file), source)
      const made =
        'upstream' in recipe.from
          ? buildUpstream(recipe, recipe.from.upstream, { output, writtenAt }, surroundings)
          : build(recipe, { output, writtenAt }, surroundings)
      for (const stemcell of await made) print(stemcell)
    })
}
