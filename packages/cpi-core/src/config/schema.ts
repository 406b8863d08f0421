import * as z from 'zod/mini'
import { cloudstackSection } from './cloudstack-section.ts'
import { optionalText, secret, text, texts } from './scalars.ts'
import { section, type Validated } from './section.ts'

const json = z.record(z.string(), z.unknown())

export const agentSection = section(
  'agent',
  {
    mbus: optionalText.check(z.describe('Message bus for agents: nats://… of the director, https://… of create-env.')),
    ntp: z._default(texts, []).check(z.describe('Time servers.')),
    blobstore: z.optional(json).check(z.describe('Blobstore for agents whose env carries none: {provider, options}.')),
  },
  { ignored: { env_service: 'settings travel in user data' } },
)

export const registrySection = section(
  'registry',
  {
    endpoint: text.check(
      z.describe('Address of the registry, with scheme and port; it may hold the login (`http://user:password@host:port`).'),
    ),
    user: z.optional(text).check(z.describe('User that may write settings, instead of the one in endpoint.')),
    password: z.optional(secret).check(z.describe('Password of that user, instead of the one in endpoint.')),
    ca_cert: optionalText.check(z.describe('Certificate authority of the registry, PEM.')),
    credentials_in_user_data: z
      ._default(z.boolean(), true)
      .check(z.describe('Agents log in with user and password; false = the registry recognises them by their address.')),
  },
  { aliases: { username: 'user' } },
)

const debugSection = z.looseObject({
  cpi: z.prefault(z.looseObject({ api_version: z._default(z.union([z.literal(1), z.literal(2), z.literal(3)]), 2) }), {}),
})

const propertiesSection = section(
  'cloud.properties',
  {
    cloudstack: cloudstackSection.object.check(z.describe('The cloud.')),
    agent: z.prefault(agentSection.object, {}).check(z.describe('Settings for every agent.')),
    registry: z.optional(registrySection.object).check(z.describe('Needed only for directors or stemcells of API version 1.')),
    debug: z.prefault(debugSection, {}).check(z.describe('`cpi.api_version`: the version that info reports.')),
  },
  { sections: { cloudstack: cloudstackSection, agent: agentSection, registry: registrySection } },
)

const cloudSection = section(
  'cloud',
  {
    plugin: z._default(z.literal('cloudstack'), 'cloudstack').check(z.describe('Always cloudstack.')),
    properties: propertiesSection.object.check(z.describe('Settings.')),
  },
  { sections: { properties: propertiesSection } },
)

/** The whole config file. */
export const configSection = section(
  'config',
  { cloud: cloudSection.object.check(z.describe('The one top-level key.')) },
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
