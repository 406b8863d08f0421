import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '../finding.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { type Accelerator, chooseAccelerator } from './accelerator.ts'
import { makeScsiVolumes, scsiDiskFiles } from './scsi-disk-files.ts'
import { makeScsiMachine } from './scsi-machine.ts'
import { scsiRound } from './scsi-round.ts'

export interface ScsiOptions {
  readonly rounds: number
  readonly accelerator?: Accelerator
  /** Time limit for each boot. */
  readonly timeoutMs: number
}

/** Runs one round in a folder of its own. Returns what is wrong. */
export type RunRound = (folder: string) => Promise<readonly string[]>

/**
 * Boots a raw disk with its disks on a SCSI controller, whose letters come in another order from one boot to the next, and finds disks
 * that were mixed up. Chance decides about the letters, hence several rounds. Ends with the first round that finds something.
 */
export function scsiTest(
  disk: string,
  folder: string,
  { rounds, accelerator = chooseAccelerator(), timeoutMs }: ScsiOptions,
  context: ToolContext,
): Promise<Finding[]> {
  const round: RunRound = async (work) => {
    const volumes = await makeScsiVolumes(disk, work, context)
    const machine = await makeScsiMachine({ volumes, folder: work, accelerator, timeoutMs }, context)
    return await scsiRound(machine, scsiDiskFiles(volumes, context))
  }
  return scsiRounds(folder, { rounds, accelerator }, round, context)
}

/** Runs rounds until one finds something. Removes the disks of each, which are large. */
export async function scsiRounds(
  folder: string,
  { rounds, accelerator }: { readonly rounds: number; readonly accelerator: Accelerator },
  runRound: RunRound,
  { progress }: Pick<ToolContext, 'progress'>,
): Promise<Finding[]> {
  for (let number = 1; number <= rounds; number += 1) {
    progress.step(`boot with ${accelerator} and SCSI disks, twice, round ${number} of ${rounds}`)
    const work = path.join(folder, `scsi-${number}`)
    await mkdir(work)
    try {
      const problems = await runRound(work)
      if (problems.length > 0) return problems.map((problem) => finding(problem, number, rounds))
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  return []
}

function finding(problem: string, number: number, rounds: number): Finding {
  return {
    rule: 'boot-scsi',
    severity: 'error',
    message: `with SCSI disks, in round ${number} of ${rounds}: ${problem}`,
    remedy:
      'the agent must use the disks that its settings name by /dev/disk/by-id, and udev must make those links; until it does, use this stemcell with virtio disks only (no rootDiskController or dataDiskController scsi)',
  }
}
