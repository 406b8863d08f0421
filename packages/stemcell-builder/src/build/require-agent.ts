import { InputError } from '../input-error.ts'
import type { Recipe } from '../recipe/schema.ts'

export interface AgentOptions {
  /** A stemcell, usually an official one, whose agent is taken instead of the recipe's. */
  readonly agentFrom?: string
  /** Whether a stemcell without an agent is meant. */
  readonly withoutAgent?: boolean
}

/**
 * Refuses a recipe whose stemcell would have no agent, unless that is meant. No director can use such a stemcell.
 * @throws {InputError} with the ways to give an agent
 */
export function requireAgent({ agent, stages, without, from }: Recipe, { agentFrom, withoutAgent }: AgentOptions): void {
  const isGiven = agent !== undefined || agentFrom !== undefined || stages['agent']?.['binary'] !== undefined
  if (withoutAgent === true && isGiven) throw new InputError('--without-agent contradicts the agent that is given: omit one of the two')
  if (agentFrom !== undefined && agent !== undefined)
    throw new InputError('--agent-from contradicts the agent in the recipe: omit one of the two')
  if (isGiven || withoutAgent === true || without.includes('agent') || 'upstream' in from) return
  throw new InputError(`the recipe gives no agent, without which no director can use the stemcell. One of these gives it:
  - --agent-from STEMCELL.tgz takes it out of an official stemcell
  - agent: {url: …, sha256: …} in the recipe downloads a release of the agent, agent: {path: …, sha256: …} uses a file
  - --without-agent builds the stemcell without one`)
}
