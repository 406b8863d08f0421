import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { StoredContent } from '../hypervisor/storage-spec.ts'

/** Longest path of a Unix socket, without the byte that ends it. */
const LONGEST_SOCKET_PATH_BYTES = 107

/** Where everything is below the folder of `--storage`. */
export interface StorageFolder {
  /** The image of a template, as it was unpacked. */
  template(id: string): string
  /** The disk of a volume, a qcow2 file. */
  volume(id: string): string
  /** What the disk of a volume is an overlay of: a further name of a template or snapshot, which may be deleted before the volume. */
  volumeBase(id: string): string
  snapshot(id: string): string
  readonly snapshots: string
  content(content: StoredContent): string
  extract(fileName: string): string
  readonly extracts: string
  incoming(name: string): string
  /** Files of a machine that has been started: its console, qemu's log, the variables of its firmware. */
  machineFile(id: string, name: 'console.log' | 'qemu.log' | 'uefi-variables.fd'): string
  machine(id: string): string
  qmpSocket(machineId: string): string
  /** Files and sockets of the guest networks, for as long as they exist. */
  readonly networks: string
  readonly root: string
  /** Makes the folders, and removes what an earlier emulator left unfinished. */
  prepare(): Promise<void>
  /** Empties the folders at once; resolves when the room is free again. */
  clear(): Promise<void>
}

const PARTS = ['templates', 'volumes', 'snapshots', 'extracts', 'incoming', 'machines', 'qmp'] as const

const NETWORKS = 'net'

/** What is being removed. */
const DISCARDED = 'discarded'

/** How the names of files end that are being written. */
export const UNFINISHED = '.part'

/** @throws {Error} for a path that is too long for sockets below it */
export function storageFolder(folder: string): StorageFolder {
  const root = path.resolve(folder)
  const below = (part: (typeof PARTS)[number], name: string) => path.join(root, part, name)
  const qmpSocket = (machineId: string) => below('qmp', machineId.slice(0, 13))
  const socketBytes = Buffer.byteLength(qmpSocket('0'.repeat(13)))
  if (socketBytes > LONGEST_SOCKET_PATH_BYTES) {
    const most = Buffer.byteLength(root) - (socketBytes - LONGEST_SOCKET_PATH_BYTES)
    throw new Error(`the path of --storage ${root} is too long for sockets in it: choose one of at most ${most} bytes`)
  }
  const files = {
    template: (id: string) => below('templates', id),
    volume: (id: string) => below('volumes', `${id}.qcow2`),
    snapshot: (id: string) => below('snapshots', `${id}.qcow2`),
  }
  return {
    ...files,
    snapshots: path.join(root, 'snapshots'),
    volumeBase: (id) => below('volumes', `${id}.base`),
    content: ({ kind, id }) => files[kind](id),
    extracts: path.join(root, 'extracts'),
    extract: (fileName) => below('extracts', fileName),
    incoming: (name) => below('incoming', name),
    machineFile: (id, name) => path.join(below('machines', id), name),
    machine: (id) => below('machines', id),
    qmpSocket,
    networks: path.join(root, NETWORKS),
    root,
    async prepare() {
      for (const part of ['incoming', 'qmp', NETWORKS, DISCARDED]) await rm(path.join(root, part), { recursive: true, force: true })
      await makeFolders(root)
      for (const part of PARTS) await removeUnfinished(path.join(root, part))
    },
    clear() {
      const aside = path.join(root, DISCARDED, randomUUID())
      mkdirSync(aside, { recursive: true, mode: 0o700 })
      for (const part of PARTS) {
        renameSync(path.join(root, part), path.join(aside, part))
        mkdirSync(path.join(root, part), { mode: 0o700 })
      }
      return rm(aside, { recursive: true })
    },
  }
}

async function makeFolders(root: string): Promise<void> {
  for (const part of [...PARTS, NETWORKS]) await mkdir(path.join(root, part), { recursive: true, mode: 0o700 })
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith(UNFINISHED)) await rm(path.join(folder, name))
}
