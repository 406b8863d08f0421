import { access } from 'node:fs/promises'
import type { StemcellImage } from '../images/open-image.ts'
import { ownVmId } from './own-vm-id.ts'
import { type PlainImage, withPlainImage } from './plain-image.ts'

/** The machine on which the CPI runs, if it is itself a machine of the cloud. */
export interface InceptionHost {
  /** The machine's own id; undefined if no source provides it. */
  ownVmId(signal: AbortSignal): Promise<string | undefined>
  hasDevice(path: string): Promise<boolean>
  /** Calls `use` with an image that can be written to a device; temporary files are removed afterwards. @throws {CpiError} */
  withPlainImage<T>(image: StemcellImage, signal: AbortSignal, use: (plain: PlainImage) => Promise<T>): Promise<T>
}

/** The real host: metadata over HTTP, qemu-img and the devices of this machine. */
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
