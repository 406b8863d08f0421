import type * as z from 'zod/mini'
import { cloudstackSection } from '../../src/config/cloudstack-section.ts'
import { agentSection, registrySection } from '../../src/config/schema.ts'
import type { Section } from '../../src/config/section.ts'
import { diskSection } from '../../src/disks/disk-cloud-properties.ts'
import * as properties from '../../src/docs/cloud-property-facts.ts'
import * as configuration from '../../src/docs/configuration-facts.ts'
import type { FactsByKey } from '../../src/docs/setting-facts.ts'
import { networkSection, vipSection } from '../../src/networks/network-cloud-properties.ts'
import { stemcellPropertiesSection } from '../../src/stemcells/stemcell-cloud-properties.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const { timeout, log, default_offer, calculate, stemcell } = cloudstackSection.sections
const SECTIONS: readonly (readonly [string, Section | undefined, FactsByKey])[] = [
  ['cloudstack', cloudstackSection, configuration.CLOUDSTACK_FACTS],
  ['timeout', timeout, configuration.TIMEOUT_FACTS],
  ['log', log, configuration.LOG_FACTS],
  ['default_offer', default_offer, configuration.DEFAULT_OFFER_FACTS],
  ['calculate', calculate, configuration.CALCULATE_FACTS],
  ['stemcell', stemcell, configuration.STEMCELL_FACTS],
  ['agent', agentSection, configuration.AGENT_FACTS],
  ['registry', registrySection, configuration.REGISTRY_FACTS],
  ['VM types', vmSection, properties.VM_FACTS],
  ['lbs', vmSection.sections['lbs'], properties.LOAD_BALANCER_FACTS],
  ['networks', networkSection, properties.NETWORK_FACTS],
  ['vip networks', vipSection, properties.VIP_FACTS],
  ['open_firewall', vipSection.sections['open_firewall'], properties.FIREWALL_FACTS],
  ['disk types', diskSection, properties.DISK_FACTS],
  ['stemcells', stemcellPropertiesSection, properties.STEMCELL_PROPERTY_FACTS],
]

describe.each(SECTIONS)('the facts about %s', (_name, section, facts) => {
  const shape = (section?.object.shape ?? {}) as Readonly<Record<string, z.ZodMiniType>>

  it('are about each of its keys, in their order, and about no other', () => {
    expect(Object.keys(facts)).toEqual(Object.keys(shape))
  })

  it('have examples that the schema accepts', () => {
    const refused = Object.entries(facts).filter(([key, { example }]) => shape[key]?.safeParse(example).success !== true)

    expect(refused).toEqual([])
  })

  it('name keys of earlier CPIs that are accepted here, or migrated', () => {
    const known = [...Object.keys(shape), ...Object.keys(section?.aliases ?? {})]
    const names = Object.values(facts).flatMap(({ go, ruby }) => [go, ruby].flatMap((name) => name ?? []))

    expect(names.filter((name) => !name.includes('.') && !name.includes(' ') && !EARLIER.includes(name) && !known.includes(name))).toEqual(
      [],
    )
  })
})

/** Accepted by the section above, or read by `cpi migrate-config`. */
const EARLIER = ['stemcell_public_visibility', 'connection_options', 'state_timeout', 'state_timeout_volume']
