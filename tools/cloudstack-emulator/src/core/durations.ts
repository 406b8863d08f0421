import { usualDurationMs } from 'cloudstack-client/api'

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

/** A deploy that does not start the machine. */
const UNSTARTED_DEPLOY_SECONDS = 1

/**
 * Mean of the recorded server's deploys that start their machine. The client's table, which has all other jobs, knows a deploy without the
 * start: it took about a second more together with the start that follows.
 */
const MEASURED_DEPLOY_MS = 1700

/** The transfer rate to and from secondary storage, in bytes per emulated second. */
const TRANSFER_BYTES_PER_SECOND = 100 * 1024 * 1024

/** @param areMeasured whether the durations of the recorded server are used; jobs that were not measured keep theirs */
export function jobDurationMs(command: string, areMeasured: boolean): number {
  const measuredMs = areMeasured ? measuredDurationMs(command) : undefined
  return measuredMs ?? (JOB_SECONDS[command] ?? OTHER_JOB_SECONDS) * 1000
}

function measuredDurationMs(command: string): number | undefined {
  return command === 'deployVirtualMachine' ? MEASURED_DEPLOY_MS : usualDurationMs(command)
}

export function unstartedDeployMs(areMeasured: boolean): number {
  const measuredMs = areMeasured ? usualDurationMs('deployVirtualMachine') : undefined
  return measuredMs ?? UNSTARTED_DEPLOY_SECONDS * 1000
}

export function transferDurationMs(sizeBytes: number): number {
  return Math.ceil((sizeBytes / TRANSFER_BYTES_PER_SECOND) * 1000)
}
