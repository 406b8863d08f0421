import { isObject, type JsonObject } from '../values/object.ts'
import { sectionOf } from './migrate-cloud-properties.ts'
import { isProperties, migrateProperties } from './migrate-properties.ts'
import { migrateSection } from './migrate-section.ts'

export interface Migration {
  /** The document in its own shape, with our names. */
  readonly document: unknown
  /** One line for each thing that has no counterpart, beginning with its place; without values, which may be secrets. */
  readonly notes: readonly string[]
  /** Number of sections that were found; with none, the document is something else. */
  readonly sections: number
}

/**
 * Turns a configuration file, the properties of a manifest, a whole manifest or a cloud-config of the Go, Ruby, ZJU or Java CPI into ours.
 * Everything that does not belong to a CPI stays as it is.
 */
export function migrateConfig(document: unknown): Migration {
  const walk: Walk = { notes: [], sections: 0 }
  return { document: migrated(walk, document, TOP, undefined), notes: walk.notes, sections: walk.sections }
}

interface Walk {
  readonly notes: string[]
  sections: number
}

/** Where something stands in the document. */
interface Place {
  /** Keys, and the names or numbers of items: what a note shows. */
  readonly steps: readonly string[]
  /** The keys alone: an item may be named like a section. */
  readonly keys: readonly string[]
}

const TOP: Place = { steps: [], keys: [] }

function migrated(walk: Walk, value: unknown, place: Place, networkType: unknown): unknown {
  const { steps } = place
  if (Array.isArray(value)) {
    return value.map((item, index) => migrated(walk, item, { ...place, steps: [...steps, nameOf(item, index)] }, networkType))
  }
  if (!isObject(value)) return value
  const own = isProperties(value) ? migrateHere(walk, steps, (note) => migrateProperties(value, isFile(steps), note)) : value
  const type = value['type'] ?? networkType
  return Object.fromEntries(Object.entries(own).map(([key, inner]) => [key, migratedKey(walk, { holder: value, place }, key, inner, type)]))
}

/** True for the place of the properties in a configuration file. */
function isFile(steps: readonly string[]): boolean {
  return steps.join('/') === 'cloud/properties'
}

/** Keys that are migrated as a whole are not descended into. */
const WHOLE = ['cloudstack', 'agent', 'registry']

interface Held {
  readonly holder: JsonObject
  readonly place: Place
}

function migratedKey(walk: Walk, { holder, place }: Held, key: string, inner: unknown, networkType: unknown): unknown {
  const { steps, keys } = place
  if (isProperties(holder) && WHOLE.includes(key)) return inner
  if (key !== 'cloud_properties' || !isObject(inner)) {
    return migrated(walk, inner, { steps: [...steps, key], keys: [...keys, key] }, networkType)
  }
  const section = sectionOf(keys, holder, networkType)
  return section === undefined ? inner : migrateHere(walk, steps, (note) => migrateSection(section, inner, note))
}

function migrateHere(walk: Walk, steps: readonly string[], migrate: (note: (line: string) => void) => JsonObject): JsonObject {
  walk.sections += 1
  return migrate((line) => walk.notes.push(`/${steps.join('/')}: ${line}`))
}

function nameOf(item: unknown, index: number): string {
  const name = isObject(item) ? item['name'] : undefined
  return typeof name === 'string' ? name : String(index)
}
