import type { DiskController, NicSpec } from '../hypervisor/machine-spec.ts'
import { blockNode, type DiskFile, deviceName, diskDevice, netdev, netdevName, nicDevice, nicName, nodeName } from './qemu-arguments.ts'
import { type Qmp, QmpError } from './qmp.ts'

/** How long a guest may take to let go of a disk. */
const UNPLUG_LIMIT_MS = 30_000
const RETRY_MS = 100

/** Plugs a disk into a running machine. @throws {Error} in qemu's words; nothing of the disk is left in the machine */
export async function plugDisk(qmp: Qmp, disk: DiskFile, controller: DiskController): Promise<void> {
  await qmp.execute('blockdev-add', blockNode(disk.volumeId, disk.file))
  try {
    await qmp.execute('device_add', diskDevice(disk, controller))
  } catch (error) {
    await qmp.execute('blockdev-del', { 'node-name': nodeName(disk.volumeId) })
    throw error
  }
}

/** Takes a disk out of a running machine. @throws {Error} if the guest does not let go of it in time */
export async function unplugDisk(qmp: Qmp, volumeId: string, limitMs: number = UNPLUG_LIMIT_MS): Promise<void> {
  await unplugDevice(qmp, deviceName(volumeId), limitMs)
  await removeNode(qmp, nodeName(volumeId), limitMs)
}

/** Plugs a NIC into a running machine. */
export async function plugNic(qmp: Qmp, nic: NicSpec, model: string, tap: string | undefined): Promise<void> {
  await qmp.execute('netdev_add', netdev(nic, tap))
  try {
    await qmp.execute('device_add', nicDevice(nic, model))
  } catch (error) {
    await qmp.execute('netdev_del', { id: netdevName(nic) })
    throw error
  }
}

/** Takes a NIC out of a running machine. @throws {Error} if the guest does not let go of it in time */
export async function unplugNic(qmp: Qmp, nic: NicSpec, limitMs: number = UNPLUG_LIMIT_MS): Promise<void> {
  await unplugDevice(qmp, nicName(nic), limitMs)
  await qmp.execute('netdev_del', { id: netdevName(nic) })
}

async function unplugDevice(qmp: Qmp, device: string, limitMs: number): Promise<void> {
  const gone = qmp.event(({ event, data }) => event === 'DEVICE_DELETED' && data['device'] === device, limitMs)
  // It is awaited below, after the command that may fail first.
  gone.catch(() => undefined)
  await qmp.execute('device_del', { id: device })
  await gone
}

/** Removes a block node, which is in use for a moment after its device or job has gone. @throws {QmpError} if it stays in use */
export async function removeNode(qmp: Qmp, name: string, limitMs: number = UNPLUG_LIMIT_MS): Promise<void> {
  const deadlineMs = performance.now() + limitMs
  for (;;) {
    try {
      await qmp.execute('blockdev-del', { 'node-name': name })
      return
    } catch (error) {
      if (!(error instanceof QmpError) || performance.now() > deadlineMs) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
