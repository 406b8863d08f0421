import type { MachineRow } from '../rows/compute.ts'
import type { VolumeRow } from '../rows/storage.ts'
import type { Cloud } from './cloud.ts'
import { describeMachine, describeVolume } from './describe.ts'
import { CloudProblem, invalid } from './problem.ts'

/** Data disks per machine: what CloudStack's hypervisor_capabilities say. */
const MAX_DATA_DISKS: Readonly<Record<string, number>> = { KVM: 64, XenServer: 13, VMware: 59, Simulator: 6 }
const ROOT = 0
/** Kept for the CD-ROM. */
const CD_ROM = 3

export function maxDataDisks(hypervisor: string): number {
  return MAX_DATA_DISKS[hypervisor] ?? 6
}

/** A root disk that was taken off comes back in its own place, and only there. */
function rootDeviceId(machine: MachineRow, attached: readonly VolumeRow[]): number {
  if (machine.state === 'Stopped' && !attached.some(({ deviceId }) => deviceId === ROOT)) return ROOT
  throw invalid('Root volume attach can happen only when vm is in states: Stopped, and has no root volume')
}

function lowestFree(attached: readonly VolumeRow[], last: number): number {
  for (let id = 1; id <= last; id += 1) if (id !== CD_ROM && !attached.some(({ deviceId }) => deviceId === id)) return id
  throw new CloudProblem('runtime', `deviceId should be 0,1,2,4-${last}`)
}

/** The device number of a new data disk: the wanted one if it is free, else the lowest free one, never the CD-ROM's. */
export function deviceIdFor(cloud: Cloud, machine: MachineRow, volume: VolumeRow, wanted: number | undefined): number {
  const attached = cloud.volumes.by('machine', machine.id)
  if (volume.type === 'ROOT') return rootDeviceId(machine, attached)
  const last = maxDataDisks(machine.hypervisor) + 1
  if (attached.filter(({ type }) => type === 'DATADISK').length >= maxDataDisks(machine.hypervisor)) {
    throw invalid(
      `The specified VM already has the maximum number of data disks (${maxDataDisks(machine.hypervisor)}) attached. Please specify another VM.`,
    )
  }
  if (wanted === undefined) return lowestFree(attached, last)
  if (wanted === ROOT) throw invalid('Root volume detach can happen only when vm is in states: Stopped or Destroyed')
  if (wanted < 0 || wanted === CD_ROM || wanted > last) throw new CloudProblem('runtime', `deviceId should be 0,1,2,4-${last}`)
  const holder = attached.find(({ deviceId }) => deviceId === wanted)
  if (holder === undefined) return wanted
  throw new CloudProblem(
    'runtime',
    `deviceId ${wanted} is used by vol ${describeVolume(holder, machine.number)} on vm ${describeMachine(machine)}`,
  )
}
