import type { Command } from 'commander'
import { build } from '../build/build.ts'
import { buildUpstream } from '../build/build-upstream.ts'
import { changeSource, type SourceFlags } from '../recipe/change-source.ts'
import { loadRecipe } from '../recipe/load-recipe.ts'
import type { CliEnvironment } from './cli-environment.ts'

interface Flags extends SourceFlags {
  readonly output: string
  readonly agentFrom?: string
  /** commander's name for `--without-agent`. */
  readonly withoutAgent?: boolean
}

export function addBuild(program: Command, { context, writtenAt, print }: CliEnvironment): void {
  program
    .command('build')
    .description('build a stemcell from a recipe: from packages, from a root file system, or with the upstream builder')
    .argument('<recipe>', 'recipe, YAML')
    .requiredOption('--output <folder>', 'folder for the stemcells')
    .option('--agent-from <stemcell>', 'take the agent and its blobstore clients out of this stemcell, for example an official one')
    .option('--without-agent', 'build a stemcell without an agent')
    .option('--rootfs <path>', 'a folder or tar archive, overrides the source in the recipe')
    .option('--from <source>', 'packages or upstream, overrides the source in the recipe')
    .option('--distribution <name>', 'packages: debian or ubuntu')
    .option('--release <name>', 'packages: bookworm, noble …')
    .option('--mirror <address>', 'packages: URL of the archive')
    .option('--builder <folder>', 'upstream: a checkout of the upstream stemcell builder')
    .option('--resume-from <stage>', 'upstream: the stage to resume from')
    .action(async (file: string, { output, agentFrom, withoutAgent, ...source }: Flags) => {
      const recipe = changeSource(await loadRecipe(file), source)
      const made =
        'upstream' in recipe.from
          ? buildUpstream(recipe, recipe.from.upstream, { output, writtenAt }, context)
          : build(
              recipe,
              { output, writtenAt, withoutAgent: withoutAgent === true, ...(agentFrom === undefined ? {} : { agentFrom }) },
              context,
            )
      for (const stemcell of await made) print(stemcell)
    })
}
