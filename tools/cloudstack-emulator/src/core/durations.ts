/** The duration of each job in emulated seconds. */
export const JOB_SECONDS: Readonly<Record<string, number>> = {
  deployVirtualMachine: 8,
  startVirtualMachine: 5,
  stopVirtualMachine: 4,
  rebootVirtualMachine: 6,
  destroyVirtualMachine: 3,
  expungeVirtualMachine: 3,
  restoreVirtualMachine: 8,
  migrateVirtualMachine: 8,
  attachVolume: 2,
  detachVolume: 2,
  createVolume: 1,
  resizeVolume: 2,
  migrateVolume: 6,
  createSnapshot: 10,
  createTemplate: 15,
  copyTemplate: 15,
  associateIpAddress: 3,
  disassociateIpAddress: 3,
  restartNetwork: 3,
  deleteNetwork: 3,
  updateNetwork: 3,
  createVPC: 3,
  deleteVPC: 3,
  restartVPC: 3,
}

const OTHER_JOB_SECONDS = 1

/** The transfer rate to and from secondary storage, in bytes per emulated second. */
const TRANSFER_BYTES_PER_SECOND = 100 * 1024 * 1024

export function jobDurationMs(command: string): number {
  return (JOB_SECONDS[command] ?? OTHER_JOB_SECONDS) * 1000
}

export function transferDurationMs(sizeBytes: number): number {
  return Math.ceil((sizeBytes / TRANSFER_BYTES_PER_SECOND) * 1000)
}
