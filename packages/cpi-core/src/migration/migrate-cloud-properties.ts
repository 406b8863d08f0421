import type { Section } from '../config/section.ts'
import { diskSection } from '../disks/disk-cloud-properties.ts'
import { networkSection, vipSection } from '../networks/network-cloud-properties.ts'
import type { JsonObject } from '../values/object.ts'
import { vmSection } from '../vms/vm-cloud-properties.ts'
import { WITHOUT_COUNTERPART } from './earlier-keys.ts'

const vm: Section = { ...vmSection, ignored: { ...vmSection.ignored, ...WITHOUT_COUNTERPART.vm } }

/** Lists of a cloud-config, and of the manifests before there were cloud-configs. */
const SECTIONS: Readonly<Record<string, Section>> = {
  azs: vm,
  vm_types: vm,
  vm_extensions: vm,
  resource_pools: vm,
  compilation: vm,
  disk_types: diskSection,
  disk_pools: diskSection,
}

/**
 * Returns the table for the cloud_properties of an object, or undefined if they belong to something else.
 * @param keys the keys from the top of the document to the object, without the names of items
 */
export function sectionOf(keys: readonly string[], object: JsonObject, networkType: unknown): Section | undefined {
  for (const key of keys.toReversed()) {
    if (key === 'networks') return (object['type'] ?? networkType) === 'vip' ? vipSection : networkSection
    if (Object.hasOwn(SECTIONS, key)) return SECTIONS[key]
  }
  return undefined
}
