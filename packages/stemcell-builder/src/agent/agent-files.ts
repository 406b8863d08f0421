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
  return config
}
