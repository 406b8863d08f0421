import { API_CALLS } from '../api-calls.ts'
import { cloudstackSection } from '../config/cloudstack-section.ts'
import { agentSection, registrySection } from '../config/schema.ts'
import type { Section } from '../config/section.ts'
import { diskSection } from '../disks/disk-cloud-properties.ts'
import { networkSection, vipSection } from '../networks/network-cloud-properties.ts'
import { stemcellPropertiesSection } from '../stemcells/stemcell-cloud-properties.ts'
import { vmSection } from '../vms/vm-cloud-properties.ts'
import {
  DISK_FACTS,
  FIREWALL_FACTS,
  LOAD_BALANCER_FACTS,
  NETWORK_FACTS,
  STEMCELL_PROPERTY_FACTS,
  VIP_FACTS,
  VM_FACTS,
} from './cloud-property-facts.ts'
import {
  AGENT_FACTS,
  CALCULATE_FACTS,
  CLOUDSTACK_FACTS,
  DEFAULT_OFFER_FACTS,
  LOG_FACTS,
  REGISTRY_FACTS,
  STEMCELL_FACTS,
  TIMEOUT_FACTS,
} from './configuration-facts.ts'
import { describeSection } from './describe-section.ts'
import { errorChapters } from './error-chapters.ts'
import { roleScript } from './role-script.ts'
import type { FactsByKey } from './setting-facts.ts'

/** File name in `docs/operator` → content, generated from the schemas that the code validates with; a test fails when a page is stale. */
export function operatorPages(): Readonly<Record<string, string>> {
  return {
    'configuration.md': configurationPage(),
    'cloud-properties.md': cloudPropertiesPage(),
    'api-calls.md': apiCallsPage(),
    'create-role.sh': roleScript(),
    'errors.md': page('Errors of the CPI', errorChapters()),
  }
}

const FACTS_INTRODUCTION =
  'The second table of a section has an example for each key, what the key needs (the first CloudStack that has it, kinds of zones, hypervisors; – if it works everywhere), and its name in earlier CPIs.'

const GENERATED = '<!-- Generated from the schemas of packages/cpi-core. Do not edit: change those. -->'

function configurationPage(): string {
  const { timeout, log, default_offer, calculate, stemcell } = cloudstackSection.sections
  return page('Configuration of the CPI', [
    'The CPI reads one JSON file, `{"cloud": {"plugin": "cloudstack", "properties": {…}}}`, with the sections below as `properties`.',
    'Every key of `cloudstack` may also come from a cpi-config entry (`cpis[].properties`, flat): it overrides the file for that CPI.',
    'An unknown key is an error that names the nearest known one.',
    FACTS_INTRODUCTION,
    ...chapter('`cloudstack`', cloudstackSection, CLOUDSTACK_FACTS),
    ...chapter('`cloudstack.timeout`', timeout, TIMEOUT_FACTS),
    ...chapter('`cloudstack.log`', log, LOG_FACTS),
    ...chapter('`cloudstack.default_offer`', default_offer, DEFAULT_OFFER_FACTS),
    ...chapter('`cloudstack.calculate`', calculate, CALCULATE_FACTS),
    ...chapter('`cloudstack.stemcell`', stemcell, STEMCELL_FACTS),
    ...chapter('`agent`', agentSection, AGENT_FACTS),
    ...chapter('`registry`', registrySection, REGISTRY_FACTS),
    '## `debug`',
    '`debug.cpi.api_version` (1, 2 or 3; default 2) is the version of the CPI API that `info` reports. 3 adds tags to stemcells; director v282.1.0 mishandles it.',
  ])
}

function cloudPropertiesPage(): string {
  return page('Cloud properties', [
    'The `cloud_properties` of cloud-config, stemcells and manifests. Unknown keys are errors, except for stemcells.',
    FACTS_INTRODUCTION,
    ...chapter('VM types, VM extensions, availability zones', vmSection, VM_FACTS),
    ...chapter('Each of `lbs`', vmSection.sections['lbs'], LOAD_BALANCER_FACTS),
    'Each security group is a name, an id, or `{name, rules: [{protocol, ports, cidrs}]}`: such a group is created if it does not exist, and its ingress rules are kept exactly as listed.',
    ...chapter('Manual and dynamic networks', networkSection, NETWORK_FACTS),
    ...chapter('Vip networks', vipSection, VIP_FACTS),
    ...chapter('Each of `open_firewall`', vipSection.sections['open_firewall'], FIREWALL_FACTS),
    ...chapter('Disk types', diskSection, DISK_FACTS),
    ...chapter('Stemcells', stemcellPropertiesSection, STEMCELL_PROPERTY_FACTS),
  ])
}

function apiCallsPage(): string {
  return page('Commands of CloudStack that the CPI calls', [
    `An account whose role allows these ${API_CALLS.length} commands can do everything that the CPI does; \`cpi doctor\` says which are missing. [\`create-role.sh\`](create-role.sh) makes such a role with CloudMonkey.`,
    API_CALLS.map((name) => `- \`${name}\``).join('\n'),
  ])
}

function chapter(title: string, section: Section | undefined, facts?: FactsByKey): readonly string[] {
  return section === undefined ? [] : [`## ${title}`, describeSection(section, facts)]
}

function page(title: string, parts: readonly string[]): string {
  return `${[GENERATED, `# ${title}`, ...parts].join('\n\n')}\n`
}
