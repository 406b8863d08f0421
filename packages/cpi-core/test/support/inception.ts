import { stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInceptionHost, type InceptionHost } from '../../src/inception/inception-host.ts'
import type { Box } from './cpi-in-a-box.ts'

/** This machine as one of the emulated cloud: a file appears as the device of each volume that is attached to it. */
export function inceptionHost(box: () => Box, vmId: () => string | undefined): InceptionHost {
  return {
    ...createInceptionHost(),
    ownVmId: async () => vmId(),
    hasDevice: async (device) => {
      const serial = path.basename(device).replace('virtio-', '')
      const volumes = [...box().emulator.cloud.volumes.all()]
      const volume = volumes.find(({ id, machineId }) => id.replaceAll('-', '').startsWith(serial) && machineId === vmId())
      if (volume === undefined) return false
      await writeFile(device, '', { flag: 'a' })
      if ((await stat(device)).size === 0) await truncate(device, volume.sizeBytes)
      return true
    },
  }
}

/** A machine of the cloud whose disks are there as soon as they are attached, and take whatever is written. */
export function quickHost(vm: () => string): InceptionHost {
  return {
    ownVmId: async () => vm(),
    hasDevice: async () => true,
    withPlainImage: async (_image, _signal, use) => use({ virtualBytes: 1024 ** 3, writeTo: async () => undefined }),
  }
}
