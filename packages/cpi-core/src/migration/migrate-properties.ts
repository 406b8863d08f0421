import { cloudstackSection } from '../config/cloudstack-section.ts'
import { agentSection, registrySection } from '../config/schema.ts'
import type { Section } from '../config/section.ts'
import { isObject, type JsonObject } from '../values/object.ts'
import { MOVED_FROM_CPI, WITHOUT_COUNTERPART } from './earlier-keys.ts'
import { registryWithEndpoint, withEndpoint } from './endpoint.ts'
import { migrateSection, type Note } from './migrate-section.ts'

const cloudstack: Section = { ...cloudstackSection, ignored: { ...cloudstackSection.ignored, ...WITHOUT_COUNTERPART.cloudstack } }

/** True for the properties of a CPI, in its configuration file as well as in a manifest. */
export function isProperties(value: JsonObject): boolean {
  return isObject(value['cloudstack'])
}

/**
 * Returns the properties with our names; other jobs' properties stay as they are.
 * @param isFile they are those of a configuration file. In a manifest, `registry` belongs to the registry's job, too, and stays as it is:
 * our jobs accept it.
 */
export function migrateProperties(given: JsonObject, isFile: boolean, note: Note): JsonObject {
  const { cpi, agent, registry: registryGiven, calculate_vm_cloud_properties: calculate, ...others } = given
  const moved = { ...(calculate === undefined ? {} : { calculate_vm_cloud_properties: calculate }), ...movedFromCpi(cpi, note) }
  const all = withEndpoint({ ...(given['cloudstack'] as JsonObject), ...moved })
  return {
    ...withoutEarlier(others, WITHOUT_COUNTERPART.properties, note),
    cloudstack: migrateSection(cloudstack, all, note),
    ...(isObject(agent) ? { agent: migrateSection(agentSection, agent, note) } : {}),
    ...(isFile ? migrateRegistry(registryGiven, note) : keptRegistry(registryGiven)),
  }
}

function movedFromCpi(cpi: unknown, note: Note): JsonObject {
  if (!isObject(cpi)) return {}
  const { cpi: reasons } = WITHOUT_COUNTERPART
  const rest = withoutEarlier(cpi, reasons, (line) => note(`cpi: ${line}`))
  for (const key of Object.keys(rest)) if (!MOVED_FROM_CPI.includes(key)) note(`cpi: "${key}" is not known and is left out`)
  return Object.fromEntries(Object.entries(rest).filter(([key]) => MOVED_FROM_CPI.includes(key)))
}

function withoutEarlier(given: JsonObject, reasons: Readonly<Record<string, string>>, note: Note): JsonObject {
  const kept = Object.entries(given).filter(([key]) => {
    const reason = Object.hasOwn(reasons, key) ? reasons[key] : undefined
    if (reason !== undefined) note(`"${key}" has no counterpart: ${reason}`)
    return reason === undefined
  })
  return Object.fromEntries(kept)
}

function migrateRegistry(given: unknown, note: Note): JsonObject {
  if (!isObject(given)) return {}
  const usable = registryWithEndpoint(given)
  return usable === undefined ? {} : { registry: migrateSection(registrySection, usable, note) }
}

function keptRegistry(given: unknown): JsonObject {
  return given === undefined ? {} : { registry: given }
}
