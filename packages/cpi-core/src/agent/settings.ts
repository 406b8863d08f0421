import type { AgentConfig } from '../config/schema.ts'
import type { AgentNetwork } from './network-settings.ts'

/** The document that tells an agent who it is. Types matter: one wrong type and the agent reads nothing at all. */
export interface AgentSettings {
  readonly agent_id: string
  readonly vm: { readonly name: string }
  readonly networks: Readonly<Record<string, AgentNetwork>>
  readonly disks: {
    /** A plain string; an object cannot be parsed. */
    readonly system: string
    readonly ephemeral?: string
    readonly persistent: Readonly<Record<string, unknown>>
  }
  /** As it came from the director. */
  readonly env: Readonly<Record<string, unknown>>
  readonly mbus?: string
  readonly ntp: readonly string[]
  readonly blobstore?: Readonly<Record<string, unknown>>
}

export interface SettingsParts {
  readonly agentId: string
  readonly vmName: string
  readonly networks: Readonly<Record<string, AgentNetwork>>
  readonly systemDisk: string
  /** Undefined when the agent is to use the rest of the root disk. */
  readonly ephemeralDisk: string | undefined
  readonly env: Readonly<Record<string, unknown>>
  readonly agent: AgentConfig
}

export function agentSettings({ agentId, vmName, networks, systemDisk, ephemeralDisk, env, agent }: SettingsParts): AgentSettings {
  return {
    agent_id: agentId,
    vm: { name: vmName },
    networks,
    disks: { system: systemDisk, ...(ephemeralDisk === undefined ? {} : { ephemeral: ephemeralDisk }), persistent: {} },
    env,
    ...(agent.mbus === undefined ? {} : { mbus: agent.mbus }),
    ntp: agent.ntp,
    ...(agent.blobstore === undefined ? {} : { blobstore: agent.blobstore }),
  }
}
