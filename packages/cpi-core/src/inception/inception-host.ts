import { access } from 'node:fs/promises'
import type { StemcellImage } from '../images/open-image.ts'
import { ownVmId } from './own-vm-id.ts'
import { type PlainImage, withPlainImage } from './plain-image.ts'

/** The machine that the CPI runs on, where that is a machine of the cloud itself. */
export interface InceptionHost {
  /** What the machine says its own id is; undefined if nothing here knows. */
  ownVmId(signal: AbortSignal): Promise<string | undefined>
  hasDevice(path: string): Promise<boolean>
  /** Gives an image that can be written to a device; what had to be unpacked for it is gone afterwards. @throws {CpiError} */
  withPlainImage<T>(image: StemcellImage, signal: AbortSignal, use: (plain: PlainImage) => Promise<T>): Promise<T>
}

/** With metadata over HTTP, qemu-img and the devices of this machine. */
export function createInceptionHost(): InceptionHost {
  return {
    ownVmId: (signal) => ownVmId(signal),
    hasDevice: async (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    withPlainImage,
  }
}
