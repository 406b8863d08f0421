import type { Cloud } from '../core/cloud.ts'

export function hasMachineSnapshots(cloud: Cloud, machineId: string | undefined): boolean {
  return cloud.machineSnapshots.by('machine', machineId).length > 0
}
