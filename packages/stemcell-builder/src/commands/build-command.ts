import type { Command } from 'commander'
import { build } from '../build/build.ts'
import { buildUpstream } from '../build/build-upstream.ts'
import { changeSource, type SourceFlags } from '../recipe/change-source.ts'
import { loadRecipe } from '../recipe/load-recipe.ts'
import type { CliEnvironment } from './cli-environment.ts'

interface Flags extends SourceFlags {
  readonly output: string
}

export function addBuild(program: Command, { context, writtenAt, print }: CliEnvironment): void {
  program
    .command('build')
    .description('build a stemcell from a recipe: from packages, from a root file system, or with the upstream builder')
    .argument('<recipe>', 'recipe, YAML')
    .requiredOption('--output <folder>', 'folder for the stemcells')
    .option('--rootfs <path>', 'a folder or tar archive, overrides the source in the recipe')
    .option('--from <source>', 'packages or upstream, overrides the source in the recipe')
    .option('--distribution <name>', 'packages: debian or ubuntu')
    .option('--release <name>', 'packages: bookworm, noble …')
    .option('--mirror <address>', 'packages: URL of the archive')
    .option('--builder <folder>', 'upstream: a checkout of the upstream stemcell builder')
    .option('--resume-from <stage>', 'upstream: the stage to resume from')
    .action(async (file: string, { output, ...source }: Flags) => {
      const recipe = changeSource(await loadRecipe(file), source)
      const made =
        'upstream' in recipe.from
          ? buildUpstream(recipe, recipe.from.upstream, { output, writtenAt }, context)
          : build(recipe, { output, writtenAt }, context)
      for (const stemcell of await made) print(stemcell)
    })
}
