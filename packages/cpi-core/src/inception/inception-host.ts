import { existsSync } from 'node:fs'
import type { StemcellImage } from '../images/open-image.ts'
import type { PlainImage } from './plain-image.ts'

/** The machine on which the CPI runs, if it is itself a machine of the cloud. */
export interface InceptionHost {
  /** The machine's own id; undefined if no source provides it. @param onSkipped gets the reason for each source that does not */
  ownVmId(signal: AbortSignal, onSkipped: (reason: string) => void): Promise<string | undefined>
  hasDevice(path: string): Promise<boolean>
  /** Calls `use` with an image that can be written to a device; temporary files are removed afterwards. @throws {CpiError} */
  withPlainImage<T>(image: StemcellImage, signal: AbortSignal, use: (plain: PlainImage) => Promise<T>): Promise<T>
}

/** The real host: metadata over HTTP, qemu-img and the devices of this machine. Each is loaded when it is used: few calls do. */
export function createInceptionHost(): InceptionHost {
  return {
    ownVmId: async (signal, onSkipped) => (await import('./own-vm-id.ts')).ownVmId(signal, onSkipped),
    hasDevice: async (path) => existsSync(path),
    withPlainImage: async (image, signal, use) => (await import('./plain-image.ts')).withPlainImage(image, signal, use),
  }
}
