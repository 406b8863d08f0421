import type { AgentConfig } from '../config/schema.ts'
import type { AgentNetwork } from './network-settings.ts'

/** The agent's settings document. Types matter: with one wrong type the agent cannot parse any of it. */
export interface AgentSettings {
  readonly agent_id: string
  readonly vm: { readonly name: string }
  readonly networks: Readonly<Record<string, AgentNetwork>>
  readonly disks: {
    /** A plain string: the agent cannot parse an object here. */
    readonly system: string
    readonly ephemeral?: string
    readonly persistent: Readonly<Record<string, unknown>>
  }
  /** Passed on unchanged from the director. */
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
  /** Undefined if the agent should use the free space of the root disk. */
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
