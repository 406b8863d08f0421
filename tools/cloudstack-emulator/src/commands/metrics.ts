import { listVirtualMachinesMetrics, listVolumesMetrics } from 'cloudstack-client/api'
import { BYTES_PER_GIB } from '../cloud/disk-sizing.ts'
import type { MachineRow } from '../rows/compute.ts'
import { viewMachine } from '../views/machine.ts'
import type { View } from '../views/view.ts'
import { viewVolume } from '../views/volume.ts'
import { list, listing } from './define.ts'
import { matchesMachine } from './virtual-machine-filter.ts'
import { findVolumes } from './volume-filter.ts'

const ids = (table: 'machines' | 'volumes') => ({ ids: { id: table, ids: table }, evidence: 'documented' }) as const

/** What a machine may use; what it does use nobody measures here. */
function totals({ cpuNumber, cpuSpeedMhz, memoryMib }: MachineRow): View {
  return { cputotal: `${((cpuNumber * cpuSpeedMhz) / 1000).toFixed(1)} Ghz`, memorytotal: `${(memoryMib / 1024).toFixed(2)} GiB` }
}

export const metricsCommands = [
  list(listVirtualMachinesMetrics, ids('machines'), (call, parameters) =>
    listing(matchesMachine(call, parameters), (row) => ({
      ...viewMachine(call, row, parameters.details ?? ['all'], parameters.userdata),
      ...totals(row),
    })),
  ),

  list(listVolumesMetrics, ids('volumes'), (call, parameters) =>
    listing(findVolumes(call, parameters), (row) => {
      const view = viewVolume(call, row)
      const operations = typeof view['diskioread'] === 'number' ? 0 : undefined
      return { ...view, sizegb: `${(row.sizeBytes / BYTES_PER_GIB).toFixed(2)} GiB`, diskiopstotal: operations }
    }),
  ),
]
