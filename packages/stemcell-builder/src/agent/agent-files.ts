import { readImageFile } from '../filesystem/files.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import { isJsonObject } from '../json-object.ts'
import { reasonOf } from '../reason-of.ts'
import type { AgentConfig } from './agent-settings.ts'

export const AGENT_CONFIG = '/var/vcap/bosh/agent.json'
export const INFRASTRUCTURE = '/var/vcap/bosh/etc/infrastructure'

/** Reads agent.json from an image. @throws {InputError} if it is missing or is not JSON */
export async function readAgentConfig(root: RootFilesystem, context: ToolContext): Promise<AgentConfig> {
  const text = await readImageFile(root, AGENT_CONFIG, context)
  if (text === undefined) throw new InputError(`the image contains no ${AGENT_CONFIG}: it is not the image of a stemcell`)
  return text.trim() === '' ? {} : parseAgentConfig(text)
}

/** @throws {InputError} if the text is not a JSON object */
export function parseAgentConfig(text: string): AgentConfig {
  let config: unknown
  try {
    config = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${AGENT_CONFIG} is not JSON: ${reasonOf(error)}`, { cause: error })
  }
  if (!isJsonObject(config)) throw new InputError(`${AGENT_CONFIG} is not a JSON object`)
  if (isDeeperThan(DEEPEST, config)) throw new InputError(`${AGENT_CONFIG} is nested more than ${DEEPEST} levels deep: no agent's is`)
  return config
}

/** What goes through the settings level by level has only so much stack. */
const DEEPEST = 100

/** Goes through all values of a level at once, because a recursion would need the stack itself. */
function isDeeperThan(levels: number, value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= levels && level.length > 0; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return level.length > 0
}
