import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { DiskSpec, StoredContent } from '../hypervisor/storage-spec.ts'
import { copyDisk, presentFile, shareFile, writeWhole } from './disk-files.ts'
import { checkBaseImage, virtualBytesOf } from './disk-images.ts'
import type { RunProgram } from './run-program.ts'
import type { StorageFolder } from './storage-folder.ts'

/** Disks, snapshots and templates as files, while no machine is writing to them. */
export interface DiskStorage {
  /** Creates the disk's file unless it is there. @throws {Error} if its source cannot be used */
  ensureDisk(disk: DiskSpec): Promise<void>
  resize(volumeId: string, sizeBytes: number): Promise<void>
  /** Copies a volume as it is now. */
  snapshot(snapshotId: string, volumeId: string): Promise<void>
  /** The same for a volume that a machine is writing to. @param fill copies the volume into an empty file of its size */
  snapshotBy(snapshotId: string, volumeId: string, fill: (target: string) => Promise<void>): Promise<void>
  /** Replaces a volume's content by a snapshot's. */
  revert(volumeId: string, snapshotId: string): Promise<void>
  /** Gives a snapshot another name, under which it stays. */
  keepSnapshot(snapshotId: string, from: string): Promise<void>
  /** Removes the snapshots whose names begin with an id. */
  discardSnapshotsOf(id: string): Promise<void>
  makeTemplate(templateId: string, source: StoredContent): Promise<void>
  /** Makes a file that can be downloaded: an image that needs no other. */
  extract(content: StoredContent, fileName: string): Promise<void>
  discard(content: StoredContent): Promise<void>
}

export function createDiskStorage(folder: StorageFolder, run: RunProgram): DiskStorage {
  const volume = (id: string) => presentFile(folder, { kind: 'volume', id })
  return {
    ensureDisk: (disk) => ensureDisk(folder, run, disk),
    async resize(volumeId, sizeBytes) {
      const file = folder.volume(volumeId)
      // A disk that is not there yet gets its size when it is created.
      if (existsSync(file)) await run('qemu-img', ['resize', '-q', '-f', 'qcow2', '--shrink', file, String(sizeBytes)])
    },
    snapshot: async (snapshotId, volumeId) => copyDisk(run, volume(volumeId), folder.snapshot(snapshotId)),
    snapshotBy: (snapshotId, volumeId, fill) =>
      writeWhole(folder.snapshot(snapshotId), async (part) => {
        await run('qemu-img', ['create', '-q', '-f', 'qcow2', part, String(await virtualBytesOf(run, volume(volumeId)))])
        await fill(part)
      }),
    async revert(volumeId, snapshotId) {
      await copyDisk(run, presentFile(folder, { kind: 'snapshot', id: snapshotId }), folder.volume(volumeId))
      await rm(folder.volumeBase(volumeId), { force: true })
    },
    keepSnapshot: async (snapshotId, from) => shareFile(presentFile(folder, { kind: 'snapshot', id: from }), folder.snapshot(snapshotId)),
    discardSnapshotsOf: (id) => removeNamed(folder.snapshots, id),
    async makeTemplate(templateId, source) {
      const from = presentFile(folder, source)
      if (source.kind === 'volume') await copyDisk(run, from, folder.template(templateId))
      else await shareFile(from, folder.template(templateId))
    },
    async extract(content, fileName) {
      const from = presentFile(folder, content)
      if (content.kind === 'volume') await copyDisk(run, from, folder.extract(fileName))
      else await shareFile(from, folder.extract(fileName))
    },
    async discard(content) {
      await rm(folder.content(content), { force: true })
      if (content.kind === 'volume') await rm(folder.volumeBase(content.id), { force: true })
      await removeNamed(folder.extracts, content.id)
    },
  }
}

/** Removes the files whose names begin with an id. */
async function removeNamed(parent: string, id: string): Promise<void> {
  for (const name of await readdir(parent)) if (name.startsWith(id)) await rm(path.join(parent, name), { force: true })
}

/** A disk is an overlay of its source, which is shared and never written to, or empty. */
async function ensureDisk(folder: StorageFolder, run: RunProgram, { volumeId, sizeBytes, source }: DiskSpec): Promise<void> {
  if (existsSync(folder.volume(volumeId))) return
  const base = folder.volumeBase(volumeId)
  if (source !== undefined && !existsSync(base)) await shareFile(presentFile(folder, source), base)
  const { format, virtualBytes } = existsSync(base) ? await checkBaseImage(run, base) : NO_BASE
  // Relative to the overlay, so that the folder can be moved.
  const overlay = format === undefined ? [] : ['-F', format, '-b', path.basename(base)]
  // CloudStack does not know the size of a template that was made of a snapshot (recorded).
  const bytes = Math.max(sizeBytes, virtualBytes)
  await writeWhole(folder.volume(volumeId), (part) => run('qemu-img', ['create', '-q', '-f', 'qcow2', ...overlay, part, String(bytes)]))
}

const NO_BASE = { format: undefined, virtualBytes: 0 }
