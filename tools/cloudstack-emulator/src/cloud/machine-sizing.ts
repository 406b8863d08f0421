import type { ServiceOfferingRow } from '../rows/offerings.ts'
import { invalid } from './problem.ts'

export interface MachineSize {
  readonly cpuNumber: number
  readonly cpuSpeedMhz: number
  readonly memoryMib: number
}

/** What a constrained or free offering runs at where its seed does not say. */
const DEFAULT_SPEED_MHZ = 1000
const UNBOUNDED = 2147483647
const SMALLEST_MEMORY_MIB = 32

/** The size of a machine: the offering's own, or within its bounds what `details` ask for. */
export function sizeMachine(offering: ServiceOfferingRow, details: Readonly<Record<string, string>>): MachineSize {
  const asked = { cpu: details['cpuNumber'], speed: details['cpuSpeed'], memory: details['memory'] }
  if (!offering.isCustomized) return fixedSize(offering, Object.values(asked))
  if (Object.keys(details).length === 0) {
    throw invalid('Need to specify custom parameter values cpu, cpu speed and memory when using custom offering')
  }
  const cpuNumber = bounded('cpu cores', asked.cpu, offering.minCpuNumber ?? 1, offering.maxCpuNumber ?? UNBOUNDED)
  const cpuSpeedMhz = offering.cpuSpeedMhz ?? bounded('cpu speed', asked.speed, 1, UNBOUNDED)
  const memoryMib = bounded('memory', asked.memory, offering.minMemoryMib ?? SMALLEST_MEMORY_MIB, offering.maxMemoryMib ?? UNBOUNDED)
  return { cpuNumber, cpuSpeedMhz, memoryMib }
}

function fixedSize(offering: ServiceOfferingRow, asked: readonly (string | undefined)[]): MachineSize {
  if (asked.some((value) => value !== undefined))
    throw invalid('cpuNumber or cpuSpeed or memory should not be specified for static service offering')
  return { cpuNumber: offering.cpuNumber ?? 1, cpuSpeedMhz: offering.cpuSpeedMhz ?? DEFAULT_SPEED_MHZ, memoryMib: offering.memoryMib ?? 0 }
}

function bounded(what: string, text: string | undefined, min: number, max: number): number {
  const value = Number(text)
  if (text !== undefined && Number.isInteger(value) && value >= min && value <= max) return value
  throw invalid(`Invalid ${what} value, specify a value between ${min} and ${max}`)
}
