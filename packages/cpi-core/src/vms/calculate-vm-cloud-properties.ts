import { listDiskOfferings, listServiceOfferings } from 'cloudstack-client/api'
import * as z from 'zod/mini'
import type { ServiceOffering } from '../cloud/entities.ts'
import { cpiMethod } from '../cpi-method.ts'
import { smallestFor } from '../disks/choose-disk-offering.ts'
import { cloudError } from '../errors/cpi-error.ts'

const requirements = z.object({
  cpu: z.int().check(z.positive()),
  ram: z.int('should be a whole number of MiB').check(z.positive()),
  ephemeral_disk_size: z.int('should be a whole number of MiB').check(z.nonnegative()),
})

type Requirements = z.output<typeof requirements>

/** Returns the smallest machine that meets the requirements. @throws {CpiError} if there is none: never a smaller one */
export const calculateVmCloudProperties = cpiMethod({ requirements }, async ({ requirements: wanted }, { cloud, config }) => {
  const { compute_tags, not_compute_tags, disk_tags, not_disk_tags } = config.cloudstack.calculate
  const [offerings, disks] = await Promise.all([cloud.list(listServiceOfferings, {}), cloud.list(listDiskOfferings, {})])
  const fitting = offerings.filter((offering) => isTagged(offering.hosttags, compute_tags, not_compute_tags))
  const compute = smallestMachine(fitting, wanted)
  const usable = disks.filter((offering) => isTagged(offering.tags, disk_tags, not_disk_tags))
  const disk = wanted.ephemeral_disk_size === 0 ? {} : ephemeralDisk(usable, wanted.ephemeral_disk_size)
  return { ...compute, ...disk }
})

function smallestMachine(offerings: readonly ServiceOffering[], { cpu, ram }: Requirements): Readonly<Record<string, unknown>> {
  const [fixed] = offerings
    .filter((offering) => offering.iscustomized !== true && (offering.cpunumber ?? 0) >= cpu && (offering.memory ?? 0) >= ram)
    .sort((left, right) => (left.memory ?? 0) - (right.memory ?? 0) || (left.cpunumber ?? 0) - (right.cpunumber ?? 0))
  if (fixed !== undefined) return { compute_offering: fixed.name }
  const customised = offerings.find((offering) => offering.iscustomized === true && isWithin(offering, cpu, ram))
  if (customised !== undefined) return { compute_offering: customised.name, ...atLeast(customised, cpu, ram) }
  const sizes = offerings.map((offering) => `${offering.name} (${offering.cpunumber ?? 'any'} CPU, ${offering.memory ?? 'any'} MiB)`)
  throw cloudError(
    'compute-offering-unsuitable',
    `no service offering has ${cpu} CPU and ${ram} MiB; there are: ${sizes.length === 0 ? 'none' : sizes.join(', ')}`,
  )
}

function isWithin({ serviceofferingdetails: range = {} }: ServiceOffering, cpu: number, ram: number): boolean {
  return cpu <= Number(range['maxcpunumber'] ?? Number.POSITIVE_INFINITY) && ram <= Number(range['maxmemory'] ?? Number.POSITIVE_INFINITY)
}

function atLeast({ serviceofferingdetails: range = {} }: ServiceOffering, cpu: number, ram: number) {
  return { cpu: Math.max(cpu, Number(range['mincpunumber'] ?? 1)), ram: Math.max(ram, Number(range['minmemory'] ?? 1)) }
}

function ephemeralDisk(offerings: Parameters<typeof smallestFor>[0], sizeMib: number): Readonly<Record<string, unknown>> {
  const { offering } = smallestFor(offerings, sizeMib, 'calculate_vm_cloud_properties')
  return { ephemeral_disk_offering: offering.name, disk: sizeMib }
}

/** @param tags comma-separated tags of an offering @param needed at least one of these, unless empty @param refused none of these */
function isTagged(tags: string | undefined, needed: readonly string[], refused: readonly string[]): boolean {
  const own = (tags ?? '').split(',').filter((tag) => tag !== '')
  return (needed.length === 0 || needed.some((tag) => own.includes(tag))) && !refused.some((tag) => own.includes(tag))
}
