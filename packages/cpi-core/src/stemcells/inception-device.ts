import path from 'node:path'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'

const PAUSE_MS = 500
/** An attached disk appears within a second or two; a machine without the driver never shows it. */
const PATIENCE_MS = 60_000

const BY_ID = '/dev/disk/by-id'

/**
 * Where an attached disk may appear on this machine: by its serial number, where the hypervisor gives it one, else under
 * the letter that each kind of driver makes of it.
 * @param folder where devices stand by serial number
 */
export function devicePaths(hint: string, folder: string): readonly string[] {
  if (path.dirname(hint) === BY_ID) return [path.join(folder, path.basename(hint))]
  const letter = hint.replace('/dev/sd', '')
  return ['xvd', 'vd', 'sd'].map((driver) => `/dev/${driver}${letter}`)
}

/** Waits for the device. @throws {CpiError} if it does not appear */
export async function untilDevice({ inception, clock, signal }: Dependencies, paths: readonly string[]): Promise<string> {
  const startedMs = clock.nowMs()
  for (;;) {
    for (const candidate of paths) if (await inception.hasDevice(candidate)) return candidate
    if (clock.nowMs() - startedMs > PATIENCE_MS) {
      throw cloudError(
        `the volume was attached, but ${paths.join(', ')} did not appear here: cloudstack.stemcell.inception_vm must be the very machine that the CPI runs on`,
      )
    }
    await clock.sleepMs(PAUSE_MS, signal)
  }
}
