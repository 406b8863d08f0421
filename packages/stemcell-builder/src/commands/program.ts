import { Command } from 'commander'
import { addBuild } from './build-command.ts'
import type { Console } from './console.ts'
import { addConvert } from './convert-command.ts'
import { addInspect, addSbom, addTools } from './look-commands.ts'
import { addVerify } from './verify-command.ts'
import { addLight, addRepack } from './write-commands.ts'

/** The command line, ready to parse. */
export function createProgram(console: Console): Command {
  const program = new Command('stemcell-builder').description(
    'BOSH stemcells for Apache CloudStack: convert, build, inspect, verify. Needs no root.',
  )
  for (const add of [addConvert, addBuild, addInspect, addVerify, addLight, addRepack, addSbom, addTools]) add(program, console)
  return program
}
