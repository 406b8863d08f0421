import { invalid } from '../api-error.ts'
import type { ServiceOfferingRow } from '../database/offering-rows.ts'

export interface MachineSize {
  readonly cpuNumber: number
  readonly cpuSpeedMhz: number
  readonly memoryMib: number
}

/** The CPU speed of a customised offering whose seed does not specify one. */
const DEFAULT_SPEED_MHZ = 1000
const UNBOUNDED = 2147483647
const SMALLEST_MEMORY_MIB = 32

/** The size of a machine: the offering's, or the one requested in `details` within the offering's bounds. */
export function sizeMachine(offering: ServiceOfferingRow, details: Readonly<Record<string, string>>): MachineSize {
  checkDetailsFit(offering, details)
  const asked = { cpu: details['cpuNumber'], speed: details['cpuSpeed'], memory: details['memory'] }
  if (!offering.isCustomized) return fixedSize(offering)
  if (Object.keys(details).length === 0) {
    throw invalid('Need to specify custom parameter values cpu, cpu speed and memory when using custom offering')
  }
  const cpuNumber = offering.cpuNumber ?? bounded('cpu cores', asked.cpu, offering.minCpuNumber ?? 1, offering.maxCpuNumber ?? UNBOUNDED)
  checkPredefined(offering, 'cpu cores', offering.cpuNumber, asked.cpu)
  const cpuSpeedMhz = offering.cpuSpeedMhz ?? bounded('cpu speed', asked.speed, 1, UNBOUNDED)
  checkPredefined(offering, 'cpu speed', offering.cpuSpeedMhz, asked.speed)
  const memoryMib =
    offering.memoryMib ?? bounded('memory', asked.memory, offering.minMemoryMib ?? SMALLEST_MEMORY_MIB, offering.maxMemoryMib ?? UNBOUNDED)
  checkPredefined(offering, 'memory', offering.memoryMib, asked.memory)
  return { cpuNumber, cpuSpeedMhz, memoryMib }
}

/** A fixed-size offering does not allow a requested size. */
export function checkDetailsFit(offering: ServiceOfferingRow, details: Readonly<Record<string, string>>): void {
  if (offering.isCustomized) return
  if (Object.keys(details).some((key) => SIZE_KEYS.includes(key.toLowerCase()))) {
    throw invalid('cpuNumber or cpuSpeed or memory should not be specified for static service offering')
  }
}

const SIZE_KEYS: readonly string[] = ['cpunumber', 'cpuspeed', 'memory']

function checkPredefined(offering: ServiceOfferingRow, what: string, own: number | undefined, asked: string | undefined): void {
  if (own === undefined || asked === undefined) return
  throw invalid(`The ${what} of this offering id:${offering.id} is not customizable. This is predefined in the template.`)
}

function fixedSize(offering: ServiceOfferingRow): MachineSize {
  return { cpuNumber: offering.cpuNumber ?? 1, cpuSpeedMhz: offering.cpuSpeedMhz ?? DEFAULT_SPEED_MHZ, memoryMib: offering.memoryMib ?? 0 }
}

function bounded(what: string, text: string | undefined, min: number, max: number): number {
  const value = Number(text)
  if (text !== undefined && Number.isInteger(value) && value >= min && value <= max) return value
  throw invalid(`Invalid ${what} value, specify a value between ${min} and ${max}`)
}
