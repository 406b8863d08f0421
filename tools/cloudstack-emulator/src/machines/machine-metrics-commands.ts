import { listVirtualMachinesMetrics } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import type { View } from '../api/view.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { matchesMachine } from './machine-filter.ts'
import { viewMachine } from './machine-view.ts'

const ids = { ids: { id: 'machines', ids: 'machines' }, evidence: 'documented' } as const

/** The machine's total resources. Their use is not measured here. */
function totals({ cpuNumber, cpuSpeedMhz, memoryMib }: MachineRow): View {
  return { cputotal: `${((cpuNumber * cpuSpeedMhz) / 1000).toFixed(1)} Ghz`, memorytotal: `${(memoryMib / 1024).toFixed(2)} GiB` }
}

export const machineMetricsCommands = [
  list(listVirtualMachinesMetrics, ids, (call, parameters) =>
    listing(matchesMachine(call, parameters), (row) => ({
      ...viewMachine(call, row, parameters.details ?? ['all'], parameters.userdata),
      ...totals(row),
    })),
  ),
]
