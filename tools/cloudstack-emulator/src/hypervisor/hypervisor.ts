import type { MachineSnapshotSpec, MachineSpec } from './machine-spec.ts'
import type { ContentSink, DiskSpec, StoredContent } from './storage-spec.ts'

/** Work outside of the database. It is undefined where there is nothing to wait for, and rejects with an ApiError where CloudStack has an error for it. */
export type Outside = Promise<void> | undefined

/** What the life of machines, volumes, templates and snapshots means outside of the database. Jobs call it; state and wire know only this. */
export interface Hypervisor {
  /** Whether its work takes its own time, instead of emulated time. */
  readonly isReal: boolean
  /** Starts a machine with all its disks. Disks without content are created first. */
  startMachine(machine: MachineSpec): Outside
  /** Reports a machine that has ended since its start, while the database did not know it as running yet. */
  confirmRunning(machineId: string): Outside
  /** Powers a machine down, and off if it does not follow or `forced` is set. A machine that does not run is not an error. */
  stopMachine(machineId: string, forced: boolean): Outside
  rebootMachine(machineId: string, forced: boolean): Outside
  /** Brings a running machine in line with a changed shape: plugs and unplugs disks and NICs, and starts it anew for another root disk. */
  reshapeMachine(machine: MachineSpec): Outside

  createDisk(disk: DiskSpec): Outside
  /** Plugs a disk into a running machine; for a machine that does not run, only creates what has no content yet. */
  attachDisk(machineId: string, disk: DiskSpec): Outside
  detachDisk(machineId: string, volumeId: string): Outside
  /** @param machineId the machine that the disk is attached to */
  resizeDisk(volumeId: string, sizeBytes: number, machineId: string | undefined): Outside

  /** Keeps the content that the volume has at the moment of the call. */
  takeSnapshot(snapshotId: string, volumeId: string, machineId: string | undefined): Outside
  revertDisk(volumeId: string, snapshotId: string): Outside
  takeMachineSnapshot(snapshot: MachineSnapshotSpec): Outside
  revertMachine(snapshot: MachineSnapshotSpec): Outside
  /** Makes a volume's snapshot of a machine's. */
  keepSnapshot(snapshotId: string, volumeId: string, machineSnapshotId: string): Outside
  makeTemplate(templateId: string, source: StoredContent): Outside

  /** Where the bytes of an incoming template or volume go. Undefined: they are only measured. */
  receive(): ContentSink | undefined
  /** Makes a copy that can be downloaded under `fileName`. */
  extract(content: StoredContent, fileName: string): Outside
  /** The path of a file made by `extract`. */
  extractedFile(fileName: string): string | undefined

  /** Powers off a machine that is not running any more by the database. */
  powerOff(machineId: string): void
  /** Removes what is left of something that the database has just lost. */
  discard(content: StoredContent | { readonly kind: 'machine' | 'machine-snapshot'; readonly id: string }): void

  /** Called at the end of each job: brings in line whatever else follows from the database. */
  settle(): Outside
  /** The listener is called with the id of a machine that has ended by itself. */
  onMachineEnded(listener: (machineId: string) => void): void
  /** The serial console since the machine's last start. */
  consoleOf(machineId: string): Promise<string | undefined>
  /** Powers all machines off and forgets all content. */
  reset(): void
}
