import * as generated from '../generated/index.ts'
import type { AnyCommand } from './command.ts'

/** All commands of the catalogue by their exact name. Importing this bundles all 828; most programs import the few they use instead. */
export const catalogue: ReadonlyMap<string, AnyCommand> = new Map(
  Object.values<AnyCommand>(generated).map((command) => [command.name, command]),
)
