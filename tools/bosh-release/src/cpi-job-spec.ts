import { agentSection, cloudstackSection, descriptionOf, registrySection, type Section } from 'cpi-core/config'
import { stringify } from 'yaml'
import * as z from 'zod'

/** A property as a job's spec describes it. */
export interface PropertyDefinition {
  readonly description: string
  readonly default?: unknown
}

export type Properties = Readonly<Record<string, PropertyDefinition>>

/** The spec of job `cloudstack_cpi` without its properties. */
const HEAD = {
  name: 'cloudstack_cpi',
  description: 'The CPI for Apache CloudStack, as a director or the bosh CLI calls it.',
  templates: { 'cpi.erb': 'bin/cpi', 'cpi.json.erb': 'config/cpi.json', 'ca.pem.erb': 'config/ca.pem' },
  packages: ['node', 'cloudstack_cpi'],
}

/** Renders the spec of job `cloudstack_cpi`. Its properties come from the schema of the CPI's configuration. */
export function cpiJobSpec(): string {
  const text = stringify({ ...HEAD, properties: cpiJobProperties() }, { lineWidth: 140 })
  return `# Generated from the configuration's schema (packages/cpi-core/src/config) by "npm run docs". Do not edit: change that.\n${text}`
}

/** Returns the definitions by property name, in the order of the schema. */
export function cpiJobProperties(): Properties {
  return {
    ...sectionProperties('cloudstack', cloudstackSection),
    // BOSH silently drops undeclared properties. Declared as a whole, the section keeps its unknown keys, which the CPI reports by name.
    // It must come after its parts, so that their defaults are part of it.
    cloudstack: { description: 'The section as a whole; only the keys above are allowed.' },
    ...AGENT,
    ...REGISTRY,
    ...ENVIRONMENT,
  }
}

/** @param prefix property name of the section, for example `cloudstack.timeout` */
function sectionProperties(prefix: string, section: Section): Properties {
  const keys = Object.entries(section.object.shape).map(([key, schema]) => {
    const below = section.sections[key]
    const name = `${prefix}.${key}`
    return below === undefined ? { [name]: definition(schema) } : sectionProperties(name, below)
  })
  const aliases = Object.entries(section.aliases).map(([alias, to]) => ({
    [`${prefix}.${alias}`]: { description: `Alias from an earlier CPI for ${prefix}.${typeof to === 'string' ? to : to.to}.` },
  }))
  const ignored = Object.entries(section.ignored).map(([key, why]) => ({
    [`${prefix}.${key}`]: { description: `Ignored property of an earlier CPI: ${why}.` },
  }))
  return Object.assign({}, ...keys, ...aliases, ...ignored)
}

function definition(schema: z.core.$ZodType): PropertyDefinition {
  const { default: preset } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return { description: descriptionOf(schema), ...(preset === undefined ? {} : { default: preset }) }
}

const { mbus, ntp } = agentSection.object.shape
const registry = registrySection.object.shape

const AGENT: Properties = {
  'agent.mbus': { description: `${descriptionOf(mbus)} Defaults to a URL built from nats.*.` },
  'agent.ntp': { description: `${descriptionOf(ntp)} Defaults to ntp.` },
  'agent.blobstore.provider': { description: 'Blobstore for agents whose env has none: dav, local, s3 …' },
  'agent.blobstore.options': { description: 'Options of agent.blobstore.provider, in the form that agents expect.' },
  'agent.env_service': { description: `Ignored property of an earlier CPI: ${agentSection.ignored['env_service']}.` },
  ntp: { description: 'Time servers: a list, or one string separated by commas.' },
  'nats.address': { description: "Address of the director's message bus, used if agent.mbus is not given." },
  'nats.port': { description: 'Port of the message bus, used if agent.mbus is not given.', default: 4222 },
  'nats.user': { description: 'User that agents log in with.' },
  'nats.password': { description: 'Password of that user.' },
  'blobstore.provider': { description: "The director's blobstore, used if agent.blobstore is not given: dav, local …" },
  'blobstore.address': { description: 'Address of the blobstore (dav).' },
  'blobstore.port': { description: 'Port of the blobstore (dav).', default: 25250 },
  'blobstore.agent.user': { description: 'User that agents log in with (dav).' },
  'blobstore.agent.password': { description: 'Password of that user (dav).' },
  'blobstore.tls.cert.ca': { description: 'Certificate authority of the blobstore, PEM (dav); agents use https if it is given.' },
  'blobstore.path': { description: 'Folder of the blobstore (local).' },
  'blobstore.options': { description: 'Options of any other provider, in the form that agents expect.' },
}

const REGISTRY: Properties = {
  'registry.endpoint': { description: `${descriptionOf(registry.endpoint)} Needed only for stemcells or directors of API version 1.` },
  'registry.host': { description: 'Host of the registry, used if registry.endpoint is not given.' },
  'registry.address': { description: 'The same as registry.host.' },
  'registry.port': { description: 'Port of the registry, used if registry.endpoint is not given.', default: 25777 },
  'registry.username': { description: descriptionOf(registry.user) },
  'registry.user': { description: 'The same as registry.username.' },
  'registry.http.user': { description: 'The same as registry.username.' },
  'registry.password': { description: descriptionOf(registry.password) },
  'registry.http.password': { description: 'The same as registry.password.' },
  'registry.ca_cert': { description: descriptionOf(registry.ca_cert) },
  'registry.credentials_in_user_data': definition(registry.credentials_in_user_data),
}

const ENVIRONMENT: Properties = {
  'env.http_proxy': { description: "HTTP proxy for the CPI's http requests." },
  'env.https_proxy': { description: "HTTP proxy for the CPI's https requests." },
  'env.no_proxy': { description: 'Hosts that bypass the proxy, separated by commas.' },
  'env.ca_cert': { description: "PEM certificates that the CPI trusts in addition to the system's." },
  'env.otel_exporter_otlp_endpoint': {
    description:
      'Receiver of OpenTelemetry spans (OTLP over HTTP, for example http://127.0.0.1:4318): one for each call, one for each command.',
  },
  'env.otel_exporter_otlp_headers': { description: 'Headers of what is sent there, as NAME=VALUE separated by commas.' },
  'debug.cpi.api_version': {
    description: 'Version of the CPI API that info reports: 1, 2 or 3. 3 adds tags to stemcells; director v282.1.0 mishandles it.',
    default: 2,
  },
}
