import * as z from 'zod'
import { cloudstackSection } from './cloudstack-section.ts'
import { optionalText, secret, text, texts } from './scalars.ts'
import { section, type Validated } from './section.ts'

const json = z.record(z.string(), z.unknown())

export const agentSection = section(
  'agent',
  {
    mbus: optionalText.describe('Message bus for agents: nats://… of the director, https://… of create-env.'),
    ntp: texts.default([]).describe('Time servers.'),
    blobstore: json.optional().describe('Blobstore for agents whose env carries none: {provider, options}.'),
  },
  { ignored: { env_service: 'settings travel in user data' } },
)

export const registrySection = section(
  'registry',
  {
    endpoint: text.describe('Address of the registry, with scheme and port; it may hold the login (`http://user:password@host:port`).'),
    user: text.optional().describe('User that may write settings, instead of the one in endpoint.'),
    password: secret.optional().describe('Password of that user, instead of the one in endpoint.'),
    ca_cert: optionalText.describe('Certificate authority of the registry, PEM.'),
    credentials_in_user_data: z
      .boolean()
      .default(true)
      .describe('Agents log in with user and password; false = the registry recognises them by their address.'),
  },
  { aliases: { username: 'user' } },
)

const debugSection = z.looseObject({
  cpi: z.looseObject({ api_version: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2) }).prefault({}),
})

const propertiesSection = section(
  'cloud.properties',
  {
    cloudstack: cloudstackSection.object.describe('The cloud.'),
    agent: agentSection.object.prefault({}).describe('Settings for every agent.'),
    registry: registrySection.object.optional().describe('Needed only for directors or stemcells of API version 1.'),
    debug: debugSection.prefault({}).describe('`cpi.api_version`: the version that info reports.'),
  },
  { sections: { cloudstack: cloudstackSection, agent: agentSection, registry: registrySection } },
)

const cloudSection = section(
  'cloud',
  {
    plugin: z.literal('cloudstack').default('cloudstack').describe('Always cloudstack.'),
    properties: propertiesSection.object.describe('Settings.'),
  },
  { sections: { properties: propertiesSection } },
)

/** The whole config file. */
export const configSection = section(
  'config',
  { cloud: cloudSection.object.describe('The one top-level key.') },
  { sections: { cloud: cloudSection } },
)

export type CloudConfig = Validated<typeof cloudstackSection>
export type AgentConfig = Validated<typeof agentSection>
export type RegistryConfig = Validated<typeof registrySection>

/** The configuration of one call: the file overlaid by the request's context, validated as a whole. */
export interface CpiConfig {
  readonly cloudstack: CloudConfig
  readonly agent: AgentConfig
  readonly registry: RegistryConfig | undefined
}
