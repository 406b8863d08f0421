import { readImageFile } from '../filesystem/files.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Surroundings } from '../host/surroundings.ts'
import { InputError } from '../input-error.ts'
import type { AgentConfig } from './agent-settings.ts'

export const AGENT_CONFIG = '/var/vcap/bosh/agent.json'
export const INFRASTRUCTURE = '/var/vcap/bosh/etc/infrastructure'

/** @throws {InputError} if the disk holds no agent, or an agent.json that is not JSON */
export async function readAgentConfig(root: RootFilesystem, surroundings: Surroundings): Promise<AgentConfig> {
  const text = await readImageFile(root, AGENT_CONFIG, surroundings)
  if (text === undefined) throw new InputError(`the image holds no ${AGENT_CONFIG}: it is not a stemcell's`)
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as AgentConfig
  } catch (error) {
    throw new InputError(`${AGENT_CONFIG} in the image is not JSON`, { cause: error })
  }
}
