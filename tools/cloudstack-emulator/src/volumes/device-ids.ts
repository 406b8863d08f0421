import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine, describeVolume } from '../core/describe.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'

/** Maximum number of data disks per machine, from CloudStack's hypervisor_capabilities. */
const MAX_DATA_DISKS: Readonly<Record<string, number>> = { KVM: 64, XenServer: 13, VMware: 59, Simulator: 6 }
const ROOT = 0
/** Reserved for the CD-ROM. */
const CD_ROM = 3

function maxDataDisks(hypervisor: string): number {
  return MAX_DATA_DISKS[hypervisor] ?? 6
}

/** Checks a requested device number before anything else. Device 0, the root disk's, has rules of its own. */
export function checkFreeDevice(cloud: Cloud, machine: MachineRow, wanted: number | undefined): void {
  const attached = cloud.volumes.by('machine', machine.id)
  if (wanted === ROOT) {
    if (machine.state !== 'Stopped') throw invalid('Root volume detach can happen only when vm is in states: Stopped or Destroyed')
    if (attached.some(({ deviceId }) => deviceId === ROOT)) throw invalid('Vm already has root volume attached to it')
    return
  }
  const most = maxDataDisks(machine.hypervisor)
  if (attached.filter(({ type }) => type === 'DATADISK').length < most) return
  throw invalid(`The specified VM already has the maximum number of data disks (${most}) attached. Please specify another VM.`)
}

function lowestFree(machine: MachineRow, attached: readonly VolumeRow[], last: number): number {
  for (let id = 1; id <= last; id += 1) if (id !== CD_ROM && !attached.some(({ deviceId }) => deviceId === id)) return id
  throw new ApiError('runtime', `All device Ids are used by vm ${describeMachine(machine)}`)
}

/** The device number for a volume being attached: the requested one, or the lowest free one. Never the CD-ROM's. */
export function deviceIdFor(cloud: Cloud, machine: MachineRow, wanted: number | undefined): number {
  const attached = cloud.volumes.by('machine', machine.id)
  const last = maxDataDisks(machine.hypervisor) + 1
  if (wanted === undefined) return lowestFree(machine, attached, last)
  if (wanted < 0 || wanted === CD_ROM || wanted > last) throw new ApiError('runtime', `deviceId should be 0,1,2,4-${last}`)
  const holder = attached.find(({ deviceId }) => deviceId === wanted)
  if (holder === undefined) return wanted
  throw new ApiError(
    'runtime',
    `deviceId ${wanted} is used by vol ${describeVolume(holder, machine.number)} on vm ${describeMachine(machine)}`,
  )
}
