import type { Command, Option } from 'commander'
import { InputError } from '../input-error.ts'

/** Empty means not given, for options too: scripts pass variables that are not set. @throws {InputError} naming a required option that is empty */
export function withoutEmptyOptions(program: Command): Command {
  return program.hook('preAction', (_program, command) => {
    for (const option of command.options) {
      const name = option.attributeName()
      const value: unknown = command.getOptionValue(name)
      if (typeof value === 'string') command.setOptionValue(name, given(option, value.trim()))
    }
  })
}

function given(option: Option, value: string): unknown {
  if (value !== '') return value
  if (option.mandatory) throw new InputError(`${option.long ?? option.name()} is empty: expected ${option.description}`)
  return option.defaultValue
}
