import type { Cloud } from '../core/cloud.ts'
import type { TableName } from '../database/tables.ts'

/**
 * Ids in the description of a command's event, which CloudStack writes before the job (the commands' getEventDescription, 4.22). A
 * removed resource is refused there, before the job and whatever the command itself would say. Commands that create something look
 * at their resources first and are not in this table, nor are snapshots, which stay in CloudStack's table when deleted (recorded).
 */
const IN_DESCRIPTION: Readonly<Record<string, Readonly<Record<string, TableName>>>> = {
  addNicToVirtualMachine: { networkid: 'networks', virtualmachineid: 'machines' },
  attachVolume: { id: 'volumes', virtualmachineid: 'machines' },
  changeOfferingForVolume: { id: 'volumes', diskofferingid: 'diskOfferings' },
  checkVolume: { id: 'volumes' },
  copyTemplate: { id: 'templates' },
  deleteTemplate: { id: 'templates' },
  deleteVMSnapshot: { vmsnapshotid: 'machineSnapshots' },
  destroyVirtualMachine: { id: 'machines' },
  detachVolume: { id: 'volumes', virtualmachineid: 'machines' },
  expungeVirtualMachine: { id: 'machines' },
  extractIso: { id: 'templates' },
  extractTemplate: { id: 'templates' },
  extractVolume: { id: 'volumes' },
  migrateVirtualMachine: { virtualmachineid: 'machines' },
  migrateVolume: { volumeid: 'volumes' },
  rebootRouter: { id: 'routers' },
  rebootVirtualMachine: { id: 'machines' },
  removeNicFromVirtualMachine: { nicid: 'nics', virtualmachineid: 'machines' },
  revertToVMSnapshot: { vmsnapshotid: 'machineSnapshots' },
  scaleVirtualMachine: { id: 'machines', serviceofferingid: 'serviceOfferings' },
  startRouter: { id: 'routers' },
  startVirtualMachine: { id: 'machines' },
  stopRouter: { id: 'routers' },
  stopVirtualMachine: { id: 'machines' },
  updateDefaultNicForVirtualMachine: { nicid: 'nics', virtualmachineid: 'machines' },
}

/** @throws {ApiError} if a resource that the command's event names was removed */
export function checkEventIds(cloud: Cloud, command: string, parameters: Readonly<Record<string, unknown>>): void {
  for (const [name, table] of Object.entries(IN_DESCRIPTION[command] ?? {})) {
    const id = parameters[name]
    if (typeof id === 'string') cloud[table].require(id)
  }
}
