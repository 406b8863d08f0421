import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { StoredContent } from '../../src/hypervisor/storage-spec.ts'
import { createDiskStorage, type DiskStorage } from '../../src/qemu/disk-storage.ts'
import { receiveImage } from '../../src/qemu/incoming-image.ts'
import { runProgram } from '../../src/qemu/run-program.ts'
import { type StorageFolder, storageFolder } from '../../src/qemu/storage-folder.ts'

export const MIB = 1024 * 1024

/** What tests of storage run. */
export const STORAGE_TOOLS = [
  { tool: 'qemu-img', package: 'qemu-utils' },
  { tool: 'bzip2', package: 'bzip2' },
  { tool: 'xz', package: 'xz-utils' },
]

export interface StorageStage {
  newFolder(): string
  storage(): Promise<{ readonly folder: StorageFolder; readonly disks: DiskStorage }>
  /** What a guest reads at the beginning of a disk. */
  beginningOf(file: string): string
}

/** Folders for the tests of a file, which are removed after each of them. */
export function useStorage(): StorageStage {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })
  const newFolder = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'storage-'))
    folders.push(folder)
    return folder
  }
  return {
    newFolder,
    async storage() {
      const folder = storageFolder(path.join(newFolder(), 'st'))
      await folder.prepare()
      return { folder, disks: createDiskStorage(folder, runProgram) }
    },
    beginningOf(file) {
      const raw = path.join(newFolder(), 'read')
      execFileSync('qemu-img', ['convert', '-f', 'qcow2', '-O', 'raw', file, raw])
      return readFileSync(raw).subarray(0, 'contents'.length).toString('latin1')
    },
  }
}

export async function arrives(folder: StorageFolder, content: StoredContent, ...chunks: readonly Uint8Array[]): Promise<number> {
  const sink = receiveImage(folder, runProgram)
  for (const chunk of chunks) await sink.write(chunk)
  return sink.keep(content)
}

/** A raw disk that begins with a text. */
export function rawDisk(text: string, bytes: number = MIB): Buffer {
  const disk = Buffer.alloc(bytes)
  disk.write(text)
  return disk
}

export function sizeOf(file: string): number {
  const info = JSON.parse(execFileSync('qemu-img', ['info', '--output=json', file], { encoding: 'utf8' })) as { 'virtual-size': number }
  return info['virtual-size']
}

export const TEMPLATE = { kind: 'template', id: 't-1' } as const

export function rootOf(source: StoredContent | undefined, sizeBytes = 2 * MIB) {
  return { volumeId: 'v-1', sizeBytes, source, deviceId: 0, isRoot: true }
}
