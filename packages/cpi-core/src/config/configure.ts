import { cpiError } from '../errors/cpi-error.ts'
import { cloudstackSection } from './cloudstack-section.ts'
import { type CpiConfig, configSection } from './schema.ts'
import { canonical, validate } from './section.ts'

export interface Configured {
  readonly config: CpiConfig
  readonly warnings: readonly string[]
}

type Keys = Readonly<Record<string, unknown>>

/** Keys of every context; a cpi-config property of the same name would be a mistake and is not one of ours. */
const STANDARD_CONTEXT_KEYS = ['director_uuid', 'request_id', 'vm']

/**
 * Overlays the file's `cloudstack` section with the keys that a cpi-config entry put into the context, then validates the whole.
 * @throws {CpiError} naming every problem of the file and the context at once
 */
export function configure(file: unknown, context: Keys): Configured {
  const overlay = overlayOf(context)
  const verdict = validate(configSection, withOverlay(file, overlay))
  if (!verdict.ok) throw cpiError(`the CPI's configuration is not usable:\n${verdict.problems.map((problem) => `  ${problem}`).join('\n')}`)
  const { cloudstack, agent, registry } = verdict.value.cloud.properties
  return { config: { cloudstack, agent, registry }, warnings: verdict.warnings }
}

/** Context keys are loose: what is no setting of ours belongs to somebody else. */
function overlayOf(context: Keys): Keys {
  const own = Object.entries(context).filter(([key]) => !STANDARD_CONTEXT_KEYS.includes(key))
  return canonical({ ...cloudstackSection, loose: true }, Object.fromEntries(own)).value
}

function withOverlay(file: unknown, overlay: Keys): unknown {
  if (Object.keys(overlay).length === 0) return file
  const cloud = keysAt(file, 'cloud')
  const properties = keysAt(cloud, 'properties')
  const cloudstack = canonicalOrAsIs(properties['cloudstack'])
  const merged: Record<string, unknown> = { ...cloudstack }
  for (const [key, value] of Object.entries(overlay)) {
    const below = merged[key]
    merged[key] = isKeys(below) && isKeys(value) ? { ...below, ...value } : value
  }
  return { ...keysOf(file), cloud: { ...cloud, properties: { ...properties, cloudstack: merged } } }
}

/** Under canonical names, so that an alias in the file does not stand beside the context's key; wrong keys stay to be reported. */
function canonicalOrAsIs(cloudstack: unknown): Keys {
  const renamed = canonical(cloudstackSection, cloudstack)
  return renamed.problems.length === 0 ? renamed.value : keysOf(cloudstack)
}

function keysAt(value: unknown, key: string): Keys {
  return keysOf(keysOf(value)[key])
}

function keysOf(value: unknown): Keys {
  return isKeys(value) ? value : {}
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
