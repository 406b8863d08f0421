import { rename, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Cloud } from './cloud.ts'

/** Files that represent the disks of one machine; each appears as soon as its volume is attached. */
export interface DeviceFolder {
  /** Paths of the files created so far. */
  readonly devices: readonly string[]
  stop(): Promise<void>
}

const POLL_INTERVAL_MS = 20

interface VolumeState {
  readonly id: string
  readonly sizeBytes: number
  readonly machineId?: string
  readonly type: string
}

/** Watches the cloud for disks of this machine and, like its kernel, shows them by serial number. */
export function startDeviceFolder(cloud: Cloud, folder: string, vm: string): DeviceFolder {
  const devices: string[] = []
  let stopped = false
  const watching = (async () => {
    while (!stopped) {
      const { volumes = [] } = await cloud.state()
      const attached = (volumes as unknown as readonly VolumeState[]).filter(
        ({ machineId, type }) => machineId === vm && type === 'DATADISK',
      )
      for (const { id, sizeBytes } of attached) {
        const device = path.join(folder, `virtio-${id.replaceAll('-', '').slice(0, 20)}`)
        if (devices.includes(device)) continue
        devices.push(device)
        await writeFile(`${device}.new`, '')
        await truncate(`${device}.new`, sizeBytes)
        await rename(`${device}.new`, device)
      }
      await delay(POLL_INTERVAL_MS)
    }
  })()
  return {
    devices,
    async stop() {
      stopped = true
      await watching
    },
  }
}
