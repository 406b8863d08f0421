import { removeNode } from './hot-plug.ts'
import { nodeName, serialOf } from './qemu-arguments.ts'
import type { Qmp } from './qmp.ts'

/** Disks of many gigabytes take minutes. */
const COPY_LIMIT_MS = 3_600_000

/**
 * Copies a disk of a running machine as it is now into an empty qcow2 file of the same size, while the machine goes on writing.
 * @throws {Error} in qemu's words
 */
export async function copyLive(qmp: Qmp, volumeId: string, target: string): Promise<void> {
  const name = `copy-${serialOf(volumeId)}`
  const isOver = ({ event, data }: { readonly event: string; readonly data: Readonly<Record<string, unknown>> }) =>
    event === 'BLOCK_JOB_COMPLETED' && data['device'] === name
  await qmp.execute('blockdev-add', { driver: 'qcow2', 'node-name': name, file: { driver: 'file', filename: target } })
  try {
    const over = qmp.event(isOver, COPY_LIMIT_MS)
    // It is awaited below, after the command that may fail first.
    over.catch(() => undefined)
    await qmp.execute('blockdev-backup', { 'job-id': name, device: nodeName(volumeId), target: name, sync: 'full' })
    const { data } = await over
    if (typeof data['error'] === 'string') throw new Error(`the disk cannot be copied: ${data['error']}`)
  } finally {
    await removeNode(qmp, name)
  }
}
