import { checkAccess } from '../core/caller.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import type { Call } from './define.ts'

/** The machine, if the caller has access to it. */
export function machineFor({ cloud, caller }: Call, id: string): MachineRow {
  const machine = cloud.machines.require(id)
  checkAccess(cloud, caller, machine)
  return machine
}

/** The volume, if the caller has access to it, which most commands check before their job. */
export function volumeFor({ cloud, caller }: Call, id: string): VolumeRow {
  const volume = cloud.volumes.require(id)
  checkAccess(cloud, caller, volume)
  return volume
}

export function publicIpFor({ cloud, caller }: Call, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  checkAccess(cloud, caller, ip)
  return ip
}
