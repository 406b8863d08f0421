import path from 'node:path'
import type { Dependencies } from '../dependencies.ts'
import { possibleLetters } from '../disks/device-path.ts'
import { cloudError } from '../errors/cpi-error.ts'

const PAUSE_MS = 500
/** An attached disk appears within a second or two; a machine without the driver never shows it. */
const PATIENCE_MS = 60_000

const BY_ID = '/dev/disk/by-id'

/** How each kind of driver begins the names of its disks. */
const DRIVERS = ['xvd', 'vd', 'sd']

/**
 * Where an attached disk may appear on this machine: by its serial number, or under the letter that each kind of driver makes of it.
 * @param hint as attach_disk gives it to an agent
 * @param folder where devices stand by serial number
 */
export function devicePaths(hint: string, folder: string): readonly string[] {
  if (path.dirname(hint) === BY_ID) return [path.join(folder, path.basename(hint))]
  const letter = hint.replace('/dev/sd', '')
  return DRIVERS.map((driver) => `/dev/${driver}${letter}`)
}

/**
 * The devices by letter that are there before a disk is attached. A letter is only what the hypervisor asked for, and the guest may
 * have given it to another disk: nothing may be written to one of these.
 */
export async function devicesInUse({ inception }: Pick<Dependencies, 'inception'>): Promise<ReadonlySet<string>> {
  const all = possibleLetters().flatMap((letter) => DRIVERS.map((driver) => `/dev/${driver}${letter}`))
  const present = await Promise.all(all.map(async (device) => ((await inception.hasDevice(device)) ? [device] : [])))
  return new Set(present.flat())
}

/**
 * Waits for the device.
 * @param inUse what was there before
 * @throws {CpiError} if it does not appear
 */
export async function untilDevice(
  { inception, clock, signal }: Dependencies,
  paths: readonly string[],
  inUse: ReadonlySet<string>,
): Promise<string> {
  const startedMs = clock.nowMs()
  const candidates = paths.filter((device) => !inUse.has(device))
  for (;;) {
    for (const candidate of candidates) if (await inception.hasDevice(candidate)) return candidate
    if (clock.nowMs() - startedMs > PATIENCE_MS) {
      throw cloudError(
        `the volume was attached, but ${paths.join(', ')} did not appear here: cloudstack.stemcell.inception_vm must be the very machine that the CPI runs on, and cloudstack.device_hint fit its disks`,
      )
    }
    await clock.sleepMs(PAUSE_MS, signal)
  }
}
