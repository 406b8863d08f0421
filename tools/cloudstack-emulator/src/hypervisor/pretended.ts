import type { Hypervisor } from './hypervisor.ts'

const nothing = (): undefined => undefined

/** Machines and volumes that are rows of the database only. */
export const PRETENDED: Hypervisor = {
  isReal: false,
  startMachine: nothing,
  confirmRunning: nothing,
  stopMachine: nothing,
  rebootMachine: nothing,
  reshapeMachine: nothing,
  createDisk: nothing,
  attachDisk: nothing,
  detachDisk: nothing,
  resizeDisk: nothing,
  takeSnapshot: nothing,
  revertDisk: nothing,
  takeMachineSnapshot: nothing,
  revertMachine: nothing,
  keepSnapshot: nothing,
  makeTemplate: nothing,
  receive: nothing,
  extract: nothing,
  extractedFile: nothing,
  powerOff: nothing,
  discard: nothing,
  settle: nothing,
  onMachineEnded: nothing,
  consoleOf: async () => undefined,
  reset: nothing,
}
