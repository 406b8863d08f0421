import type { WireObject } from 'cloudstack-client/api'
import type { DiskOffering, ServiceOffering } from '../cloud/entities.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

type Limit = readonly [property: 'cpu' | 'cpu_speed' | 'ram', wire: string, least: string, most: string]

/** The property, CloudStack's detail, and the fields with the range of a constrained offering. */
const LIMITS: readonly Limit[] = [
  ['cpu', 'cpuNumber', 'mincpunumber', 'maxcpunumber'],
  ['ram', 'memory', 'minmemory', 'maxmemory'],
  ['cpu_speed', 'cpuSpeed', 'cpuspeed', 'cpuspeed'],
]

/** Default speed for customised offerings without one of their own, as in the Go CPI. */
const DEFAULT_CPU_SPEED_MHZ = 2000

/**
 * Returns the details that a customised offering requires, checked against its range.
 * @throws {CpiError} naming property, value and range, before the deploy
 */
export function computeDetails(offering: ServiceOffering, properties: VmProperties): WireObject {
  if (offering.iscustomized !== true) {
    refuseForFixed(offering, properties)
    return {}
  }
  for (const limit of LIMITS) checkRange(limit, offering, properties)
  const { cpu, ram } = properties
  if (cpu === undefined || ram === undefined) {
    throw cloudError(
      'compute-offering-unsuitable',
      `VM cloud_properties: service offering "${offering.name}" is customised, so cpu and ram must be given`,
    )
  }
  return { cpuNumber: cpu, memory: ram, ...speedDetail(offering, properties) }
}

function refuseForFixed(offering: ServiceOffering, properties: VmProperties): void {
  const given = LIMITS.map(([property]) => property).filter((property) => properties[property] !== undefined)
  if (given.length === 0) return
  throw cloudError(
    'compute-offering-unsuitable',
    `VM cloud_properties: ${given.join(', ')} ${given.length === 1 ? 'has' : 'have'} no effect with "${offering.name}", which is not customised; remove ${given.length === 1 ? 'it' : 'them'}, or name a customised offering`,
  )
}

/** An offering may be customised in all but its speed, which CloudStack then refuses to hear. */
function speedDetail({ name, cpuspeed = 0 }: ServiceOffering, { cpu_speed: speed }: VmProperties): WireObject {
  if (cpuspeed === 0) return { cpuSpeed: speed ?? DEFAULT_CPU_SPEED_MHZ }
  if (speed === undefined || speed === cpuspeed) return {}
  throw cloudError(
    'compute-offering-unsuitable',
    `VM cloud_properties: cpu_speed is ${speed}; service offering "${name}" has ${cpuspeed} MHz: remove it, or name another offering`,
  )
}

function checkRange([property, , least, most]: Limit, offering: ServiceOffering, properties: VmProperties): void {
  const value = properties[property]
  const range = offering.serviceofferingdetails ?? {}
  const lowest = Number(range[least] ?? 1)
  const highest = Number(range[most] ?? Number.POSITIVE_INFINITY)
  if (value === undefined || (value >= lowest && value <= highest)) return
  throw cloudError(
    'compute-offering-unsuitable',
    `VM cloud_properties: ${property} is ${value}; service offering "${offering.name}" allows ${lowest} to ${highest}`,
  )
}

/** Returns the offering with what it asks of a host, for messages: `service offering "small" (1 × 500 MHz, 1024 MiB)`. */
export function describeCompute(offering: ServiceOffering, properties: VmProperties): string {
  const cpu = offering.cpunumber ?? properties.cpu
  const speedMhz = offering.cpuspeed ?? properties.cpu_speed
  const memoryMib = offering.memory ?? properties.ram
  const parts = [
    cpu === undefined ? undefined : `${cpu} CPU${speedMhz === undefined ? '' : ` of ${speedMhz} MHz`}`,
    memoryMib === undefined ? undefined : `${memoryMib} MiB of memory`,
    offering.hosttags === undefined ? undefined : `host tags ${offering.hosttags}`,
  ].filter((part) => part !== undefined)
  return `service offering "${offering.name}"${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`
}

/** Returns the named disk offerings with the storage that they ask for: `, disk offering "ssd" (storage tags ssd)`. */
export function describeDisks({ rootOffering, ephemeralOfferings }: NamedDiskOfferings): string {
  const [ephemeral, ...others] = ephemeralOfferings
  const named = [rootOffering, others.length === 0 ? ephemeral : undefined].filter((offering) => offering !== undefined)
  return named.map(({ name, tags = '' }) => `, disk offering "${name}"${tags === '' ? '' : ` (storage tags ${tags})`}`).join('')
}

interface NamedDiskOfferings {
  readonly rootOffering: DiskOffering | undefined
  /** One if it was named, else all. */
  readonly ephemeralOfferings: readonly DiskOffering[]
}
