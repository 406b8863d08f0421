import { cpiError } from '../errors/cpi-error.ts'
import { isObject, type JsonObject } from '../values/object.ts'
import { cloudstackSection } from './cloudstack-section.ts'
import { type CpiConfig, configSection } from './schema.ts'
import { canonical, validate } from './section.ts'

export interface Configured {
  readonly config: CpiConfig
  readonly warnings: readonly string[]
}

/** JsonObject of every context, which are never settings of a cpi-config entry. */
const STANDARD_CONTEXT_KEYS = ['director_uuid', 'request_id', 'vm']

/**
 * Overlays the file's `cloudstack` section with the keys that a cpi-config entry put into the context, then validates the whole.
 * @throws {CpiError} naming every problem of the file and the context at once
 */
export function configure(file: unknown, context: JsonObject): Configured {
  const verdict = validate(configSection, withOverlay(file, overlayOf(context)))
  const problems = [...nestedTooDeep(context), ...(verdict.ok ? [] : verdict.problems)]
  if (!verdict.ok || problems.length > 0) {
    throw cpiError(
      'configuration-invalid',
      `the CPI's configuration is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    )
  }
  const { cloudstack, agent, registry } = verdict.value.cloud.properties
  return { config: { cloudstack, agent, registry }, warnings: verdict.warnings }
}

/** Settings inside a key that is none would be ignored without a word. */
function nestedTooDeep(context: JsonObject): readonly string[] {
  return Object.entries(context).flatMap(([key, value]) => {
    if (STANDARD_CONTEXT_KEYS.includes(key) || isSetting(key) || !isObject(value)) return []
    const settings = Object.keys(value).filter(isSetting)
    const deeper = settings.length > 0 ? [] : nestedTooDeep(keysOf(value)).slice(0, 1)
    if (settings.length === 0) return deeper
    return [
      `cpi-config: ${settings.join(', ')} are below "${key}", where they have no effect: properties of a cpi-config entry hold the keys of the cloudstack section directly`,
    ]
  })
}

function isSetting(key: string): boolean {
  const { object, aliases, ignored } = cloudstackSection
  return [object.shape, aliases, ignored].some((keys) => Object.hasOwn(keys, key))
}

/** Context keys are loose: keys that are not settings of the CPI are ignored. */
function overlayOf(context: JsonObject): JsonObject {
  const own = Object.entries(context).filter(([key]) => !STANDARD_CONTEXT_KEYS.includes(key))
  return canonical({ ...cloudstackSection, loose: true }, Object.fromEntries(own)).value
}

function withOverlay(file: unknown, overlay: JsonObject): unknown {
  if (Object.keys(overlay).length === 0) return file
  const cloud = keysAt(file, 'cloud')
  const properties = keysAt(cloud, 'properties')
  const cloudstack = canonicalOrAsIs(properties['cloudstack'])
  const merged: Record<string, unknown> = { ...cloudstack }
  for (const [key, value] of Object.entries(overlay)) {
    const present = merged[key]
    merged[key] = isObject(present) && isObject(value) ? { ...present, ...value } : value
  }
  return { ...keysOf(file), cloud: { ...cloud, properties: { ...properties, cloudstack: merged } } }
}

/** Renames the file's keys, so that an alias there does not coexist with the context's canonical key; wrong keys are kept to be reported. */
function canonicalOrAsIs(cloudstack: unknown): JsonObject {
  const renamed = canonical(cloudstackSection, cloudstack)
  return renamed.problems.length === 0 ? renamed.value : keysOf(cloudstack)
}

function keysAt(value: unknown, key: string): JsonObject {
  return keysOf(keysOf(value)[key])
}

function keysOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}
