import { agentSection, cloudstackSection, registrySection, type Section } from 'cpi-core/config'
import { stringify } from 'yaml'
import * as z from 'zod'

/** A property as a job's spec describes it. */
export interface PropertyDefinition {
  readonly description: string
  readonly default?: unknown
}

export type Properties = Readonly<Record<string, PropertyDefinition>>

/** Everything of the spec of job `cloudstack_cpi` that is not a property. */
const HEAD = {
  name: 'cloudstack_cpi',
  description: 'The CPI for Apache CloudStack, as a director or the bosh CLI calls it.',
  templates: { 'cpi.erb': 'bin/cpi', 'cpi.json.erb': 'config/cpi.json', 'ca.pem.erb': 'config/ca.pem' },
  packages: ['node', 'cloudstack_cpi'],
}

/** The spec of job `cloudstack_cpi`: its properties are those that the CPI's configuration is validated with. */
export function cpiJobSpec(): string {
  const text = stringify({ ...HEAD, properties: cpiJobProperties() }, { lineWidth: 140 })
  return `# Generated from the configuration's schema (packages/cpi-core/src/config) by "npm run docs". Do not edit: change that.\n${text}`
}

/** BOSH name → definition, in the order of the schema. */
export function cpiJobProperties(): Properties {
  return {
    ...sectionProperties('cloudstack', cloudstackSection),
    // BOSH hands over what is declared and drops the rest in silence. As a whole, the section comes with its unknown keys, which the CPI
    // refuses by name. After its parts: what they add to it does not count then.
    cloudstack: { description: 'The section as a whole: the keys above, and nothing else.' },
    ...AGENT,
    ...REGISTRY,
    ...SURROUNDINGS,
  }
}

/** @param prefix where the section is among BOSH's properties: `cloudstack.timeout` */
function sectionProperties(prefix: string, section: Section): Properties {
  const keys = Object.entries(section.object.shape).map(([key, schema]) => {
    const below = section.sections[key]
    const name = `${prefix}.${key}`
    return below === undefined ? { [name]: definition(schema as z.ZodType) } : sectionProperties(name, below)
  })
  const aliases = Object.entries(section.aliases).map(([alias, to]) => ({
    [`${prefix}.${alias}`]: { description: `An earlier CPI's name for ${prefix}.${typeof to === 'string' ? to : to.to}.` },
  }))
  const ignored = Object.entries(section.ignored).map(([key, why]) => ({
    [`${prefix}.${key}`]: { description: `Of an earlier CPI, without effect: ${why}.` },
  }))
  return Object.assign({}, ...keys, ...aliases, ...ignored)
}

function definition(schema: z.ZodType): PropertyDefinition {
  const { default: preset } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return { description: schema.description ?? '', ...(preset === undefined ? {} : { default: preset }) }
}

const { mbus, ntp } = agentSection.object.shape
const registry = registrySection.object.shape

const AGENT: Properties = {
  'agent.mbus': { description: `${mbus.description} Without it, made of nats.*.` },
  'agent.ntp': { description: `${ntp.description} Without it, those of ntp.` },
  'agent.blobstore.provider': { description: 'Blobstore for agents whose env carries none: dav, local, s3 …' },
  'agent.blobstore.options': { description: 'Options of agent.blobstore.provider, as agents want them.' },
  'agent.env_service': { description: `Of an earlier CPI, without effect: ${agentSection.ignored['env_service']}.` },
  ntp: { description: 'Time servers: a list, or one text with commas.' },
  'nats.address': { description: 'Message bus of the director, where agent.mbus is not given.' },
  'nats.port': { description: 'Its port, where agent.mbus is not given.', default: 4222 },
  'nats.user': { description: 'User that agents log in with.' },
  'nats.password': { description: 'Password of that user.' },
  'blobstore.provider': { description: "The director's blobstore, where agent.blobstore is not given: dav, local …" },
  'blobstore.address': { description: 'Address of the blobstore (dav).' },
  'blobstore.port': { description: 'Port of the blobstore (dav).', default: 25250 },
  'blobstore.agent.user': { description: 'User that agents log in with (dav).' },
  'blobstore.agent.password': { description: 'Password of that user (dav).' },
  'blobstore.tls.cert.ca': { description: 'Certificate authority of the blobstore, PEM (dav); with it agents speak https.' },
  'blobstore.path': { description: 'Folder of the blobstore (local).' },
  'blobstore.options': { description: 'Options of any other provider, as agents want them.' },
}

const REGISTRY: Properties = {
  'registry.endpoint': { description: `${registry.endpoint.description} Needed only for stemcells or directors of API version 1.` },
  'registry.host': { description: 'Host of the registry, where registry.endpoint is not given.' },
  'registry.address': { description: 'The same as registry.host.' },
  'registry.port': { description: 'Port of the registry, where registry.endpoint is not given.', default: 25777 },
  'registry.username': { description: registry.user.description ?? '' },
  'registry.user': { description: 'The same as registry.username.' },
  'registry.http.user': { description: 'The same as registry.username.' },
  'registry.password': { description: registry.password.description ?? '' },
  'registry.http.password': { description: 'The same as registry.password.' },
  'registry.ca_cert': { description: registry.ca_cert.description ?? '' },
  'registry.credentials_in_user_data': definition(registry.credentials_in_user_data),
}

const SURROUNDINGS: Properties = {
  'env.http_proxy': { description: 'HTTP proxy of everything that the CPI asks over http.' },
  'env.https_proxy': { description: 'HTTP proxy of everything that the CPI asks over https.' },
  'env.no_proxy': { description: 'Hosts that are asked directly, separated by commas.' },
  'env.ca_cert': { description: 'PEM certificates that are trusted in every connection of the CPI, beside the known ones.' },
  'debug.cpi.api_version': {
    description: 'Version of the CPI API that info reports: 1, 2 or 3. 3 adds tags to stemcells; director v282.1.0 mishandles it.',
    default: 2,
  },
}
