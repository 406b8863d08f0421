import { Command } from 'commander'
import { version } from '../version.ts'
import { addBuild } from './build-command.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { addConvert } from './convert-command.ts'
import { withoutEmptyOptions } from './given-options.ts'
import { addInspect, addSbom, addTools } from './read-only-commands.ts'
import { addVerify } from './verify-command.ts'
import { addLight, addRepack } from './write-commands.ts'

/** Creates the command-line parser. */
export function createProgram(cli: CliEnvironment): Command {
  const program = new Command('stemcell-builder').description(
    'BOSH stemcells for Apache CloudStack: convert, build, inspect, verify. Needs no root.',
  )
  program.version(version)
  for (const add of [addConvert, addBuild, addInspect, addVerify, addLight, addRepack, addSbom, addTools]) add(program, cli)
  return withoutEmptyOptions(program)
}
