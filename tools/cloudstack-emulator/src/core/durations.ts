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

/** Jobs on rows of the database alone: each took less than 0.2 s on the recorded server. */
const MEASURED_ROW_JOB_SECONDS = 0.15

const ROW_JOBS = [
  'createTags',
  'deleteTags',
  'createVolume',
  'resizeVolume',
  'updateVmNicIp',
  'associateIpAddress',
  'disassociateIpAddress',
  'disableStaticNat',
  'createFirewallRule',
  'deleteFirewallRule',
  'createLoadBalancerRule',
  'deleteLoadBalancerRule',
  'assignToLoadBalancerRule',
  'removeFromLoadBalancerRule',
  'createAffinityGroup',
  'deleteAffinityGroup',
]

/** Means of 29 to 203 jobs of each kind on the recorded server, whose hypervisor was the simulator. */
const MEASURED_JOB_SECONDS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ROW_JOBS.map((command) => [command, MEASURED_ROW_JOB_SECONDS])),
  deployVirtualMachine: 1.7,
  startVirtualMachine: 2.1,
  stopVirtualMachine: 1.5,
  rebootVirtualMachine: 1.2,
  destroyVirtualMachine: 5.4,
  expungeVirtualMachine: 1.6,
  attachVolume: 1.5,
  detachVolume: 1,
  createSnapshot: 1.6,
}

/** With the start that follows, such a deploy took about a second more than one that starts the machine itself. */
const MEASURED_UNSTARTED_DEPLOY_SECONDS = 0.6

/** The transfer rate to and from secondary storage, in bytes per emulated second. */
const TRANSFER_BYTES_PER_SECOND = 100 * 1024 * 1024

/** @param areMeasured whether the durations of the recorded server are used; jobs that were not measured keep theirs */
export function jobDurationMs(command: string, areMeasured: boolean): number {
  const measured = areMeasured ? MEASURED_JOB_SECONDS[command] : undefined
  return (measured ?? JOB_SECONDS[command] ?? OTHER_JOB_SECONDS) * 1000
}

export function unstartedDeployMs(areMeasured: boolean): number {
  return (areMeasured ? MEASURED_UNSTARTED_DEPLOY_SECONDS : UNSTARTED_DEPLOY_SECONDS) * 1000
}

export function transferDurationMs(sizeBytes: number): number {
  return Math.ceil((sizeBytes / TRANSFER_BYTES_PER_SECOND) * 1000)
}
