import { catalogue } from '../api/catalogue.ts'
import type { AnyCommand } from '../api/index.ts'
import { suggestion } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/**
 * The command of this name, in any case, as CloudStack itself finds it.
 * @param unchecked whether an unknown name is a command too, which a newer server may know
 * @throws {UsageError} naming the nearest command
 */
export function commandNamed(name: string, unchecked = false): AnyCommand {
  const command = catalogue.get(name) ?? catalogue.get(inCatalogue(name) ?? '')
  if (command !== undefined) return command
  if (unchecked) return { name, kind: /^list/i.test(name) ? 'list' : 'sync', parameters: {} }
  throw new UsageError(`there is no command "${name}".${suggestion(name, catalogue.keys())} A newer server may have it: try --unchecked`)
}

function inCatalogue(name: string): string | undefined {
  const wanted = name.toLowerCase()
  return [...catalogue.keys()].find((known) => known.toLowerCase() === wanted)
}
