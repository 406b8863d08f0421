import { randomUUID } from 'node:crypto'
import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readImageFile, writeImageFiles } from '../filesystem/files.ts'
import { readPartitions } from '../filesystem/partitions.ts'
import { findRootFilesystem, type RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import type { ScsiDisk } from './disk-arguments.ts'
import type { ScsiDiskFiles, ScsiDiskName } from './scsi-round.ts'

/** A disk with the cid under which the agent knows it. */
export interface ScsiVolume extends ScsiDisk {
  readonly cid: string
}

export type ScsiVolumes = Readonly<Record<ScsiDiskName, ScsiVolume>>

const GIB = 1024 ** 3
const SIZES_BYTES = { ephemeral: 4 * GIB, 'first persistent': GIB, 'second persistent': GIB } as const

const SERIAL_DIGITS = 20
const MARKER = '/verify-boot-marker'

/** Creates the disks of a round in a folder: a copy of the stemcell's disk, and empty data disks. All are sparse. */
export async function makeScsiVolumes(disk: string, folder: string, { runTool }: ToolContext): Promise<ScsiVolumes> {
  const root = volume(folder, 'root')
  await runTool('qemu-img', ['convert', '-f', 'raw', '-O', 'raw', disk, root.file])
  const dataDisk = async (name: keyof typeof SIZES_BYTES): Promise<ScsiVolume> => {
    const made = volume(folder, name)
    await writeFile(made.file, '')
    await truncate(made.file, SIZES_BYTES[name])
    return made
  }
  return {
    root,
    ephemeral: await dataDisk('ephemeral'),
    'first persistent': await dataDisk('first persistent'),
    'second persistent': await dataDisk('second persistent'),
  }
}

function volume(folder: string, name: ScsiDiskName): ScsiVolume {
  const cid = randomUUID()
  return { cid, serial: cid.replaceAll('-', '').slice(0, SERIAL_DIGITS), file: path.join(folder, `${name.replace(' ', '-')}.raw`) }
}

/** Reads and marks the disks of a machine that does not run. */
export function scsiDiskFiles(volumes: ScsiVolumes, context: ToolContext): ScsiDiskFiles {
  return {
    async partitions(disk) {
      const { kind, partitions } = await readPartitions(volumes[disk].file)
      // Without their sizes: the agent may let the root file system's partition grow.
      return JSON.stringify([kind, partitions.map(({ startBytes, type }) => [startBytes, type])])
    },
    async mark(disk) {
      const filesystem = await filesystemOn(volumes[disk].file)
      if (filesystem === undefined) return false
      await writeImageFiles(filesystem, [{ path: MARKER, content: volumes[disk].cid, mode: 0o600 }], [], new Date(), context)
      return true
    },
    async hasMarker(disk) {
      const filesystem = await filesystemOn(volumes[disk].file)
      return filesystem !== undefined && (await readImageFile(filesystem, MARKER, context)) === volumes[disk].cid
    },
  }
}

async function filesystemOn(file: string): Promise<RootFilesystem | undefined> {
  try {
    return await findRootFilesystem(file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return undefined
  }
}
