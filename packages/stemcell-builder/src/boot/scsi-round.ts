/** The disks of a machine in a round: root and ephemeral from the start, the two persistent disks once they are plugged. */
export type ScsiDiskName = 'root' | 'ephemeral' | 'first persistent' | 'second persistent'

/** A machine with SCSI disks that starts twice. */
export interface ScsiMachine {
  /** Starts it with these disks in the order of their LUNs, and waits for the agent. @throws {RoundProblem} if no agent responds */
  start(disks: readonly ScsiDiskName[]): Promise<void>
  /** Plugs a disk into the running machine and lets the agent partition, format and mount it. @throws {RoundProblem} */
  attach(disk: ScsiDiskName, lun: number): Promise<void>
  /** Lets the agent forget a disk that stays plugged. @throws {RoundProblem} */
  forget(disk: ScsiDiskName): Promise<void>
  /** Powers it down by ACPI. @throws {RoundProblem} if it does not follow */
  powerDown(): Promise<void>
  /** Ends it, whatever its state. */
  stop(): Promise<void>
}

/** The disks of a machine that does not run. */
export interface ScsiDiskFiles {
  /** Returns where the partitions of a disk begin and their types, in a form that can be compared. */
  partitions(disk: ScsiDiskName): Promise<string>
  /** Writes a marker into the disk's ext4 file system. Returns false if it has none. */
  mark(disk: ScsiDiskName): Promise<boolean>
  /** Whether the disk still has the marker that was written to it. */
  hasMarker(disk: ScsiDiskName): Promise<boolean>
}

/** What is wrong with the stemcell, in a machine that was started correctly. */
export class RoundProblem extends Error {
  override readonly name = 'RoundProblem'
}

const PERSISTENT = ['first persistent', 'second persistent'] as const
const DATA = ['ephemeral', ...PERSISTENT] as const

/**
 * A first boot, two disks plugged, and a cold start with the data disks in the opposite order. Returns what is wrong, and nothing if the
 * root disk is intact and each marker is on the disk to which it was written.
 */
export async function scsiRound(machine: ScsiMachine, files: ScsiDiskFiles): Promise<string[]> {
  const partitionsBefore = await files.partitions('root')
  const rootDamage = async (when: string) =>
    (await files.partitions('root')) === partitionsBefore ? [] : [`the partitions of the root disk have changed ${when}`]

  const firstBoot = await problemsOf(machine, async () => {
    await machine.start(['root', 'ephemeral'])
    for (const [index, disk] of PERSISTENT.entries()) await machine.attach(disk, 2 + index)
    // An agent that knows two disks does not start without the director's word which of them belong together.
    await machine.forget(PERSISTENT[0])
  })
  const afterFirstBoot = [...firstBoot, ...(await rootDamage('at the first boot'))]
  if (afterFirstBoot.length > 0) return afterFirstBoot
  const withoutFilesystem = await rejected(DATA, files.mark)
  if (withoutFilesystem.length > 0) return withoutFilesystem.map((disk) => `the ${disk} disk has no ext4 file system after the first boot`)

  const coldStart = await problemsOf(machine, () => machine.start(['root', ...DATA.toReversed()]))
  const withoutMarker = await rejected(DATA, files.hasMarker)
  return [
    ...coldStart,
    ...(await rootDamage('at a cold start')),
    ...withoutMarker.map((disk) => `the marker on the ${disk} disk is gone after a cold start with the data disks in the opposite order`),
  ]
}

/** Runs a part of the round and powers the machine down, or ends it if something went wrong. */
async function problemsOf(machine: ScsiMachine, part: () => Promise<void>): Promise<string[]> {
  try {
    await part()
    await machine.powerDown()
    return []
  } catch (error) {
    if (!(error instanceof RoundProblem)) throw error
    return [error.message]
  } finally {
    await machine.stop()
  }
}

async function rejected(disks: readonly ScsiDiskName[], accept: (disk: ScsiDiskName) => Promise<boolean>): Promise<ScsiDiskName[]> {
  const found: ScsiDiskName[] = []
  for (const disk of disks) if (!(await accept(disk))) found.push(disk)
  return found
}
