import type { ServiceOffering } from '../cloud/entities.ts'
import { isTagged, tagsOf } from '../cloud/offering-tags.ts'
import type { CloudConfig } from '../config/schema.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { referenceTo } from './offering-reference.ts'

export interface WantedCompute {
  readonly cpu: number
  /** MiB */
  readonly ram: number
}

type ComputeProperties = Readonly<Record<string, unknown>>

/**
 * Returns the cloud_properties of the smallest machine with so many CPUs and so much memory. Offerings with host tags may fit no ordinary
 * host: without compute_tags they are taken only if no other one fits. Those of volatile machines, which lose their disk with each reboot,
 * are never taken.
 * @param offerings all that the account sees
 * @throws {CpiError} if there is none
 */
export function smallestCompute(
  offerings: readonly ServiceOffering[],
  wanted: WantedCompute,
  { compute_tags, not_compute_tags }: CloudConfig['calculate'],
  isOffered: (offering: ServiceOffering) => boolean = () => true,
): ComputeProperties {
  const usable = offerings.filter(
    (offering) => offering.isvolatile !== true && isTagged(offering.hosttags, compute_tags, not_compute_tags) && isOffered(offering),
  )
  const ordinary = compute_tags.length > 0 ? usable : usable.filter(({ hosttags }) => tagsOf(hosttags).length === 0)
  const found = smallestOf(ordinary, wanted) ?? smallestOf(usable, wanted)
  if (found !== undefined) return { ...found.properties, compute_offering: referenceTo(found.offering, offerings) }
  const sizes = usable.map((offering) => `${offering.name} (${offering.cpunumber ?? 'any'} CPU, ${offering.memory ?? 'any'} MiB)`)
  throw cloudError(
    'compute-offering-unsuitable',
    `no service offering has ${wanted.cpu} CPU and ${wanted.ram} MiB; there are: ${sizes.length === 0 ? 'none' : sizes.join(', ')}`,
  )
}

interface Choice {
  readonly offering: ServiceOffering
  /** Size of a customised machine. */
  readonly properties: ComputeProperties
}

function smallestOf(offerings: readonly ServiceOffering[], { cpu, ram }: WantedCompute): Choice | undefined {
  const [fixed] = offerings
    .filter((offering) => offering.iscustomized !== true && (offering.cpunumber ?? 0) >= cpu && (offering.memory ?? 0) >= ram)
    .sort((left, right) => (left.memory ?? 0) - (right.memory ?? 0) || (left.cpunumber ?? 0) - (right.cpunumber ?? 0))
  if (fixed !== undefined) return { offering: fixed, properties: {} }
  const customised = offerings.find((offering) => offering.iscustomized === true && isWithin(offering, cpu, ram))
  return customised === undefined ? undefined : { offering: customised, properties: atLeast(customised, cpu, ram) }
}

function isWithin({ serviceofferingdetails: range = {} }: ServiceOffering, cpu: number, ram: number): boolean {
  return cpu <= Number(range['maxcpunumber'] ?? Number.POSITIVE_INFINITY) && ram <= Number(range['maxmemory'] ?? Number.POSITIVE_INFINITY)
}

function atLeast({ serviceofferingdetails: range = {} }: ServiceOffering, cpu: number, ram: number) {
  return { cpu: Math.max(cpu, Number(range['mincpunumber'] ?? 1)), ram: Math.max(ram, Number(range['minmemory'] ?? 1)) }
}
