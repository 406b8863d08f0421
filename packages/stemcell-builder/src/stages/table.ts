import { accounts } from './accounts.ts'
import { agent } from './agent.ts'
import { boot } from './boot.ts'
import { clean } from './clean.ts'
import { metadata } from './metadata.ts'
import { monit } from './monit.ts'
import { network } from './network.ts'
import { ssh } from './ssh.ts'
import type { Stage } from './stage.ts'

/** Every stage by its name, in the order in which they run. */
export const stages: ReadonlyMap<string, Stage> = new Map(
  [accounts, network, ssh, metadata, monit, agent, boot, clean].map((stage) => [stage.name, stage as Stage]),
)
