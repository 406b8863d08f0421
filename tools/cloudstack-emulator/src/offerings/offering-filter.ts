import { machineFor } from '../api/access.ts'
import type { Call } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import type { DiskOfferingRow, ServiceOfferingRow } from '../database/offering-rows.ts'

interface Sizes {
  readonly own: number | undefined
  readonly min: number | undefined
  readonly max: number | undefined
}

/** Whether an offering gives at least this much: fixed ones have it, and in customised ones it is within the bounds (QueryManagerImpl). */
function offers(wanted: number | undefined, { own, min, max }: Sizes): boolean {
  if (wanted === undefined) return true
  if (own !== undefined) return own >= wanted
  return (min === undefined && max === undefined) || ((min ?? 0) <= wanted && (max ?? 0) >= wanted)
}

function cpuOf(row: ServiceOfferingRow): Sizes {
  return { own: row.cpuNumber, min: row.minCpuNumber, max: row.maxCpuNumber }
}

function memoryOf(row: ServiceOfferingRow): Sizes {
  return { own: row.memoryMib, min: row.minMemoryMib, max: row.maxMemoryMib }
}

interface WantedSize {
  readonly cpunumber?: number | undefined
  readonly cpuspeed?: number | undefined
  readonly memory?: number | undefined
}

export function hasSize(row: ServiceOfferingRow, { cpunumber, cpuspeed, memory }: WantedSize): boolean {
  const fast = cpuspeed === undefined || row.cpuSpeedMhz === undefined || row.cpuSpeedMhz >= cpuspeed
  return fast && offers(cpunumber, cpuOf(row)) && offers(memory, memoryOf(row))
}

/**
 * Which offerings a machine may change to: any but its own, unless that is customised, and while it runs none that is smaller.
 * @throws {ApiError} if the machine is gone, or not the caller's
 */
export function changeableTo(call: Call, machineId: string | undefined): (row: ServiceOfferingRow) => boolean {
  if (machineId === undefined) return () => true
  const { cloud } = call
  if (cloud.machines.get(machineId) === undefined) {
    throw invalid('unable to find a virtual machine with specified id', { uuid: machineId, description: 'vmId' })
  }
  const machine = machineFor(call, machineId)
  const current = cloud.serviceOfferings.getIncludingRemoved(machine.serviceOfferingId)
  const size = machine.state === 'Running' ? { cpunumber: machine.cpuNumber, cpuspeed: machine.cpuSpeedMhz, memory: machine.memoryMib } : {}
  return (row) => (row.id !== current?.id || current.isCustomized) && hasSize(row, size)
}

/**
 * Which offerings a volume may change to: others with the same strictness and at least its tags, of the same size if that is strict.
 * @throws {ApiError} if the volume is gone
 */
export function diskChangeableTo({ cloud }: Call, volumeId: string | undefined): (row: DiskOfferingRow) => boolean {
  if (volumeId === undefined) return () => true
  const volume = cloud.volumes.get(volumeId)
  if (volume === undefined) {
    throw invalid(`Unable to find a volume with specified id ${cloud.volumes.getIncludingRemoved(volumeId)?.number ?? volumeId}`)
  }
  const current = cloud.diskOfferings.getIncludingRemoved(volume.diskOfferingId)
  const strict = current?.sizeStrict ?? false
  return (row) =>
    row.id !== current?.id &&
    row.sizeStrict === strict &&
    (!strict || row.isCustomized || row.sizeGib === current?.sizeGib) &&
    (current?.tags ?? []).every((tag) => row.tags.includes(tag))
}

/** @throws {ApiError} if an ordinary user asks for the offerings of subdomains */
export function checkRecursion({ caller }: Call, kind: 'service' | 'disk', isRecursive: boolean | undefined): void {
  if (caller.roleType !== 'User' || isRecursive !== true) return
  throw invalid(`Only ROOT admins and Domain admins can list ${kind} offerings with isrecursive=true`)
}
